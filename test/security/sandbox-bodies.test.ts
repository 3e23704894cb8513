import { describe, expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.js'

const mebibyte = 1_048_576
/** What a request may at most make the sandbox read before it is refused. */
const maxRead = 2 * mebibyte

/** A body of 600 MB that counts what is read of it, and breaks off once that is far too much. */
function createLargeBody() {
  const chunk = new Uint8Array(65_536).fill(97)
  const counter = { bytes: 0, isCancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        counter.bytes += chunk.byteLength
        if (counter.bytes > 32 * mebibyte) controller.error(new Error('Far too much was read.'))
        else controller.enqueue(chunk)
      },
      cancel: () => void (counter.isCancelled = true),
    },
    { highWaterMark: 0 },
  )
  return { body, counter }
}

const create = () => createSandbox({ apiKey: 'key', now: () => Date.UTC(2026, 0, 15, 3) })

function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost${path}`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const json = { 'Content-Type': 'application/json', apikey: 'key' }
const asHong = { ...form, Cookie: 'ieum_portal_persona=hong' }

const doors: [string, (sandbox: ReturnType<typeof create>, body: BodyInit) => Promise<unknown>][] = [
  ['sign-up form of the portal', (sandbox, body) => sandbox.handle(post('/portal/sign-up', body, asHong))],
  ['account form of the portal', (sandbox, body) => sandbox.handle(post('/portal/accounts', body, asHong))],
  ['linking form of the portal', (sandbox, body) => sandbox.handle(post('/portal/apps', body, asHong))],
  ['consent form of the portal', (sandbox, body) => sandbox.handle(post('/portal/consents', body, asHong))],
  ['gateway', (sandbox, body) => sandbox.handle(post('/v1/common/member/register/search', body, json))],
  ['gateway without a key', (sandbox, body) => sandbox.handle(post('/v1/common/member/consent/search', body))],
  ['control of faults', (sandbox, body) => sandbox.control(post('/__sandbox/faults', body, json), '127.0.0.1')],
  ['control of a reset', (sandbox, body) => sandbox.control(post('/__sandbox/reset', body, json), '127.0.0.1')],
]

describe.each(doors)('the %s', (_, knock) => {
  it('refuses a body of 600 MB with 413 after a small part of it', async () => {
    const { body, counter } = createLargeBody()
    const response = (await knock(create(), body)) as Response
    expect(response.status).toBe(413)
    expect(counter.bytes).toBeLessThanOrEqual(maxRead)
  })

  it('refuses a body that says that it is 600 MB without reading it', async () => {
    const { body, counter } = createLargeBody()
    const sandbox = create()
    const response = (await knock(withLength(sandbox), body)) as Response
    expect(response.status).toBe(413)
    expect(counter.bytes).toBe(0)
  })
})

function setLength(request: Request): Request {
  request.headers.set('Content-Length', '600000000')
  return request
}

/** The same sandbox, with requests whose `Content-Length` no `Request` made here may have. */
function withLength(sandbox: ReturnType<typeof create>): ReturnType<typeof create> {
  return {
    ...sandbox,
    handle: (request) => sandbox.handle(setLength(request)),
    control: (request, peer) => sandbox.control(setLength(request), peer),
  }
}
