import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isErrorAction, isErrorCode } from '../../../src/contract/error-table.js'
import { formatUpstreamRequest } from '../../../src/contract/person.js'
import { anyText, headerValue } from '../../contract/hostile-text.js'
import { createBackend, createPost, type ResourceName } from '../backend.js'
import { createScriptedUpstream } from '../scripted-upstream.js'

/** A backend without a limit on rechecks. */
function createOpenBackend() {
  const upstream = createScriptedUpstream()
  const backend = createBackend({
    gateway: upstream.gateway,
    limits: { retryDelayMs: 0, callBurst: 1_000_000, callsPerDay: 1_000_000 },
  })
  return { ...backend, upstream }
}

describe('the handler with hostile bytes', () => {
  const name = fc.constantFrom<ResourceName>('registration', 'virtualAccounts')
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 5000 }),
    anyText.map((text) => new TextEncoder().encode(text)),
    fc
      .constantFrom('{}', '{"fresh":true}', '{"__proto__":{"fresh":true}}')
      .map((text) => new TextEncoder().encode(text)),
  )

  it('responds to any request body with data, 400 or 413', async () => {
    const { handler, getRegistration, getIdentity } = createOpenBackend()
    await fc.assert(
      fc.asyncProperty(name, bytes, async (resource, body) => {
        const { url, headers } = createPost(resource)
        const response = await handler(new Request(url, { method: 'POST', headers, body: body.slice() }))
        expect([200, 400, 413]).toContain(response.status)
        if (body.byteLength > 4096) expect(response.status).toBe(413)
        await response.json()
      }),
      { numRuns: 300 },
    )
    expect(await getRegistration(getIdentity())).toMatchObject({ status: 'member' })
  })

  it('turns any bytes of upstream into data or a problem', async () => {
    const { post, upstream } = createOpenBackend()
    const anyBytes = fc.oneof(fc.uint8Array(), bytes)
    const status = fc.constantFrom(200, 201, 400, 429, 500, 503)
    await fc.assert(
      fc.asyncProperty(name, anyBytes, status, async (resource, body, code) => {
        upstream.reply = () => new Response(body.slice(), { status: code })
        const response = await post(resource, { fresh: true })
        const data = await response.json()
        if (response.status === 200) expect(data).toHaveProperty(resource === 'registration' ? 'result' : 'vtAccList')
        else expect([isErrorCode(data.code), isErrorAction(data.action)]).toEqual([true, true])
      }),
      { numRuns: 300 },
    )
  })

  it('ignores a request id from outside and sends upstream one of twenty characters', async () => {
    const sent: string[] = []
    const { gateway } = createScriptedUpstream()
    const spy = {
      ...gateway,
      getRegistration: (...[who, request]: Parameters<typeof gateway.getRegistration>) => {
        sent.push(formatUpstreamRequest({ comId: '', srvId: '' }, who, request.requestId).commonHeader.reqIdConsumer)
        return gateway.getRegistration(who, request)
      },
    }
    const { handler, lines, getRegistration, getIdentity } = createBackend({
      gateway: spy,
      ttl: { member: 0 },
      limits: { retryDelayMs: 0, callBurst: 1_000, callsPerDay: 1_000 },
    })
    const header = fc.constantFrom('X-Request-Id', 'X-Correlation-Id', 'Request-Id', 'traceparent', 'X-Amzn-Trace-Id')
    await fc.assert(
      fc.asyncProperty(header, headerValue, async (key, value) => {
        const id = `canary${value}`
        const response = await handler(createPost('registration', {}, { [key]: id }))
        expect(JSON.stringify([...response.headers, await response.json(), lines])).not.toContain('canary')
        await getRegistration(getIdentity())
      }),
      { numRuns: 50 },
    )
    expect(sent).toHaveLength(100)
    expect(sent.filter((id) => !/^req-[a-z0-9]{16}$/.test(id))).toEqual([])
    expect(new Set(sent).size).toBe(100)
  })
})
