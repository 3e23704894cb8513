import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPrototypeNames, wireJson } from '../contract/wire-json.js'
import { createBody, createTestSandbox } from './gateway-caller.js'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '__proto__', 'constructor', 'hong', '*', 'reply'),
)
const value = fc.oneof(
  text,
  fc.integer(),
  fc.constantFrom(0, 1, 200, 204, 304, 599),
  fc.jsonValue({ maxDepth: 2 }),
  wireJson,
)

/** Objects that come close to what is asked for, names of prototypes among them. */
function near(names: string[]): fc.Arbitrary<unknown> {
  return fc.dictionary(fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), text), value, { maxKeys: 6 })
}

const kind = fc.constantFrom('stall', 'stallBody', 'reset', 'truncate', 'html', 'redirect', 'reply')
const fault = fc.record(
  {
    path: fc.constantFrom('register', '*'),
    kind,
    times: value,
    status: fc.integer({ min: 190, max: 610 }),
    headers: fc.dictionary(text, text),
    body: text,
  },
  { requiredKeys: ['path', 'kind'] },
)

const body = fc.oneof(
  wireJson.map((json) => JSON.stringify(json) ?? ''),
  near(['partner', 'commonHeader', 'body']).map((json) => createBody('hong', Object(json))),
  near(['member', 'accounts', 'commonTermsExpireDate', 'limit', 'remaining', 'path', 'kind']).map((json) =>
    JSON.stringify(json),
  ),
  fault.map((json) => JSON.stringify(json)),
  text,
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
)

const method = fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT')

function createRequest(url: string, verb: string, content: string | Uint8Array<ArrayBuffer>): Request {
  const headers = { apikey: 'test-key', 'content-type': 'application/json' }
  return new Request(url, { method: verb, headers, ...(verb !== 'GET' && { body: content }) })
}

const gatewayShape = [
  [],
  ['message'],
  ['category', 'code', 'message'],
  ['result'],
  ['result', 'commonTermsExpireDate'],
  ['vtAccList'],
  ['vtAccList', 'serviceTermsExpireDate'],
]

test('whatever is sent to the gateway, it answers in one of its documented shapes', async () => {
  const before = listPrototypeNames()
  const path = fc.constantFrom('register/search', 'consent/search', '__proto__', '../member/register/search')
  await fc.assert(
    fc.asyncProperty(path, method, body, async (below, verb, content) => {
      const answer = await createTestSandbox().handle(
        createRequest(`http://g.test/v1/common/member/${below}`, verb, content),
      )
      if (!(answer instanceof Response)) throw new Error(`A fault nobody laid: ${answer.kind}`)
      expect([200, 400, 401, 403, 404, 415, 429, 500]).toContain(answer.status)
      expect(gatewayShape).toContainEqual(Object.keys(await answer.json()))
    }),
    { numRuns: 300 },
  )
  expect(listPrototypeNames()).toEqual(before)
})

test('whatever is sent to control, it answers JSON, and says why where it refuses', async () => {
  const before = listPrototypeNames()
  const path = fc.constantFrom(
    '/reset',
    '/requests',
    '/personas',
    '/personas/hong',
    '/personas/__proto__',
    '/faults',
    '/quota',
    '/constructor',
  )
  await fc.assert(
    fc.asyncProperty(path, method, body, async (below, verb, content) => {
      const answer = await createTestSandbox().control(
        createRequest(`http://localhost/__sandbox${below}`, verb, content),
        '::1',
      )
      const json = await answer.json()
      expect([200, 400, 404, 405]).toContain(answer.status)
      if (answer.status !== 200) expect(json).toEqual({ message: expect.stringMatching(/./) })
    }),
    { numRuns: 300 },
  )
  expect(listPrototypeNames()).toEqual(before)
})

test('whatever fault control takes, the gateway can make, and after a clearing all is well', async () => {
  let taken = 0
  await fc.assert(
    fc.asyncProperty(fault, async (rule) => {
      const sandbox = createTestSandbox()
      const ask = () =>
        sandbox.handle(createRequest('http://g.test/v1/common/member/register/search', 'POST', createBody('hong')))
      const laid = await sandbox.control(
        createRequest('http://localhost/__sandbox/faults', 'POST', JSON.stringify(rule)),
        '::1',
      )
      if (laid.ok) taken += 1
      const answer = await ask()
      expect(answer instanceof Response || answer.kind === rule.kind).toBe(true)
      await sandbox.control(createRequest('http://localhost/__sandbox/faults', 'DELETE', ''), '::1')
      expect(await ask()).toMatchObject({ status: 200 })
    }),
    { numRuns: 300 },
  )
  expect(taken).toBeGreaterThan(0)
})

test('whatever accounts and dates a persona is given are sent as they are', async () => {
  const rows = fc.array(fc.dictionary(text, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }), { maxLength: 4 })
  const patch = fc.record({ accounts: rows, serviceTermsExpireDate: text })
  await fc.assert(
    fc.asyncProperty(patch, async (given) => {
      const sandbox = createTestSandbox()
      const sent = JSON.stringify(given)
      const patched = await sandbox.control(
        createRequest('http://localhost/__sandbox/personas/hong', 'PATCH', sent),
        '::1',
      )
      expect(patched.status).toBe(200)
      const answer = await sandbox.handle(
        createRequest('http://g.test/v1/common/member/consent/search', 'POST', createBody('hong')),
      )
      if (!(answer instanceof Response)) throw new Error('a fault nobody laid')
      const { accounts, serviceTermsExpireDate } = JSON.parse(sent)
      expect(await answer.json()).toEqual({ vtAccList: accounts, serviceTermsExpireDate })
    }),
  )
})
