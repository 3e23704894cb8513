import { describe, expect, it, onTestFinished } from 'vitest'
import { startRedis } from '../../test/server/redis.js'
import { listen } from '../../test/support/http-server.js'
import { formatOddHosts, sendBytes } from '../../test/support/send-bytes.js'
import { cookie, startHost } from './support/host.js'
import { runService, startService } from './support/service-process.js'

const signedIn = { headers: { Cookie: cookie } }
const id = '00002.160657695589800099.주식투자용'

/** A port that is in use until the test is over. */
const takePort = async () => new URL(await listen(() => {})).port

async function startRedisIf(isWanted: boolean): Promise<Record<string, string>> {
  if (!isWanted) return {}
  const redis = await startRedis()
  onTestFinished(() => redis.stop())
  return { IEUM_REDIS_URL: redis.url, IEUM_SECRET: 'pK3vT9xQ7mW2cL8dR5nB1hF6jZ4sYgAe' }
}

describe('ieum-service', () => {
  it('serves the contract for whom the host names, and nothing else', async () => {
    const { variables, identifies, listCalls } = await startHost()
    const secret = 'a-secret-of-both-sides-with-32-characters'
    const { load, publicOrigin } = await startService({ ...variables, IEUM_IDENTIFY_SECRET: secret })
    const registration = await load('/register/search', signedIn)
    expect([registration.status, await registration.json()]).toEqual([
      200,
      expect.objectContaining({ result: 'member' }),
    ])
    const accounts = await load('/consent/search', signedIn)
    expect(await accounts.json()).toMatchObject({ vtAccList: [{ comId: '00002' }, {}] })
    expect(identifies[0]).toMatchObject({ cookie, 'x-ieum-identify-secret': secret })
    expect((await load('/register/search')).status).toBe(401)
    expect((await load('/register/search', { headers: { Cookie: 'other' } })).status).toBe(401)
    const foreign = await load('/register/search', { headers: { Cookie: cookie, Origin: 'https://elsewhere.example' } })
    expect(foreign.status).toBe(403)
    const own = await load('/register/search', { headers: { Cookie: cookie, Origin: 'https://app.example' } })
    expect(own.status).toBe(200)
    expect(await listCalls()).toHaveLength(2)
    for (const path of ['/', '/metrics', '/health/ready', '/verify', '/other/register/search', '/api/onboarding/']) {
      const response = await fetch(`${publicOrigin}${path}`, { method: 'POST', headers: { 'X-Ieum-Request': '1' } })
      expect([path, response.status]).toEqual([path, 404])
    }
  })

  it('verifies and forgets for the host on the internal port, and counts in the metrics', async () => {
    const { variables, identity, listCalls } = await startHost()
    const { load, post, internalOrigin } = await startService(variables)
    await load('/consent/search', signedIn)
    await load('/consent/search', signedIn)
    expect(await (await post('/verify', { identity, accountId: id })).json()).toMatchObject({ account: { id } })
    expect((await post('/forget', { identity })).status).toBe(204)
    await load('/consent/search', signedIn)
    expect(await listCalls()).toHaveLength(4)
    const metrics = await (await fetch(`${internalOrigin}/metrics`)).text()
    const count = (name: string, labels: string) =>
      new RegExp(`^${name}_count\\{${labels}\\} (\\d+)`, 'm').exec(metrics)?.[1]
    expect(count('ieum_request_duration_seconds', 'resource="virtualAccounts",outcome="ok"')).toBe('2')
    expect(count('ieum_request_duration_seconds', 'resource="virtualAccounts",outcome="cached"')).toBe('1')
    expect(count('ieum_upstream_duration_seconds', 'resource="virtualAccounts",outcome="ok"')).toBe('3')
    expect(count('ieum_identify_duration_seconds', 'outcome="found"')).toBe('3')
  })

  it('writes no CI that stands in the place of a subject into a response or the log', async () => {
    const { variables, identity } = await startHost()
    const { post, read, waitFor, signal, exited } = await startService(variables)
    const responses = await Promise.all(
      ['/forget', '/registration'].map((path) => post(path, { identity: { ...identity, subject: identity.ci } })),
    )
    expect(responses.map(({ status }) => status)).toEqual([400, 400])
    for (const response of responses) expect(await response.text()).not.toContain(identity.ci)
    signal('SIGTERM')
    await waitFor('stopped')
    await exited
    expect(read()).not.toContain(identity.ci)
  })

  it('lets no Host header choose the path, on both listeners', async () => {
    const { variables } = await startHost()
    const { publicOrigin, internalOrigin } = await startService(variables)
    const requests = [
      ...Object.values(formatOddHosts('/health/live', '/registration')).map((text) => [internalOrigin, text] as const),
      ...Object.values(formatOddHosts('/x', '/api/onboarding/register/search')).map(
        (text) => [publicOrigin, text] as const,
      ),
    ]
    for (const [origin, text] of requests) {
      expect(await sendBytes(new URL(origin).port, text)).toMatch(/^HTTP\/1\.1 400 /)
    }
  })

  it('says by name why nobody could be identified, and lets the page try again', async () => {
    const { variables } = await startHost()
    const { load, waitFor } = await startService({ ...variables, IEUM_IDENTIFY_URL: 'http://127.0.0.1:1/' })
    const response = await load('/register/search', signedIn)
    expect([response.status, await response.json()]).toEqual([503, expect.objectContaining({ action: 'retry' })])
    await waitFor('"error":"IdentifyUnreachable"')
  })

  it('has a request id in the response and in the log', async () => {
    const { variables } = await startHost()
    const { load, read, waitFor } = await startService(variables)
    const requestId = (await load('/register/search', signedIn)).headers.get('X-Ieum-Request-Id')
    await waitFor('request handled')
    const lines = read()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toContainEqual(expect.objectContaining({ requestId, level: 'info', code: 'ok', status: 200 }))
    expect(lines).toContainEqual(
      expect.objectContaining({ access: expect.objectContaining({ requestId, subject: 'hong', action: 'visit' }) }),
    )
  })
})

describe('--sandbox', () => {
  it('needs nothing else, and prints a curl that works', async () => {
    const { load, read, waitFor } = await startService({}, ['--sandbox'])
    await waitFor('Press Ctrl+C')
    expect(await (await load('/consent/search')).json()).toMatchObject({ vtAccList: [{}, {}] })
    expect(read()).toContain(`-H 'X-Ieum-Request: 1' -H 'Content-Type: application/json' -d '{}'`)
  })

  it('signs another persona in, whose journey goes on in the portal', async () => {
    const { load, read, waitFor, signal, exited } = await startService({}, ['--sandbox', '--persona', 'newcomer'])
    await waitFor('Press Ctrl+C')
    expect(await (await load('/register/search')).json()).toMatchObject({ result: 'nonMember' })
    const [, portal = ''] = /(http:\/\/\S+\/portal\/sign-up\?persona=newcomer)/.exec(read()) ?? []
    const { headers } = await fetch(portal, { redirect: 'manual' })
    expect(headers.get('Set-Cookie')).toContain('newcomer')
    signal('SIGINT')
    expect(await exited).toBe(0)
  })

  it('refuses to start beside an identify URL, and for a persona that does not exist', async () => {
    const beside = await runService(['--sandbox'], { IEUM_IDENTIFY_URL: 'http://127.0.0.1:3000/' })
    expect(beside.code).toBe(1)
    expect(beside.output).toContain('IEUM_IDENTIFY_URL is set beside --sandbox')
    const nobody = await runService(['--sandbox', '--persona', 'nobody'])
    expect(nobody.code).toBe(1)
    expect(nobody.output).toContain('The personas are newcomer, ')
  })
})

describe('a start that fails', () => {
  it.each([
    ['IEUM_INTERNAL_PORT', 'nothing else'],
    ['IEUM_PORT', 'nothing else'],
    ['IEUM_PORT', 'Redis'],
  ])('ends with exit code 1 if the port in %s is in use, with %s beside it', async (variable, beside) => {
    const { variables } = await startHost()
    const taken = { ...variables, ...(await startRedisIf(beside === 'Redis')), [variable]: await takePort() }
    const { code, output } = await runService([], taken)
    expect(code).toBe(1)
    expect(output).toContain(`the port is in use. Give another port in ${variable}.`)
  })

  it.each(['IEUM_PORT', 'IEUM_INTERNAL_PORT', 'IEUM_SANDBOX_PORT'])(
    'ends with exit code 1 on the sandbox if the port in %s is in use',
    async (variable) => {
      const { code, output } = await runService(['--sandbox'], { [variable]: await takePort() })
      expect(code).toBe(1)
      expect(output).toContain(`Give another port in ${variable}.`)
    },
  )
})
