import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPrototypeNames, wireJson } from '../contract/wire-json.js'
import { createBody, createTestSandbox } from './call-sandbox.js'

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

/** Objects that are almost valid, also with names of prototypes. */
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
  ['message', 'sandbox'],
  ['category', 'code', 'message'],
  ['result'],
  ['result', 'commonTermsExpireDate'],
  ['vtAccList'],
  ['vtAccList', 'serviceTermsExpireDate'],
]

test('the gateway responds to any request in one of its documented shapes', async () => {
  const before = listPrototypeNames()
  const path = fc.constantFrom('register/search', 'consent/search', '__proto__', '../member/register/search')
  await fc.assert(
    fc.asyncProperty(path, method, body, async (below, verb, content) => {
      const response = await createTestSandbox().handle(
        createRequest(`http://g.test/v1/common/member/${below}`, verb, content),
      )
      if (!(response instanceof Response)) throw new Error(`An unexpected fault: ${response.kind}`)
      expect([200, 400, 401, 403, 404, 405, 415, 429, 500]).toContain(response.status)
      expect(gatewayShape).toContainEqual(Object.keys(await response.json()))
    }),
    { numRuns: 300 },
  )
  expect(listPrototypeNames()).toEqual(before)
})

test('control responds to any request with JSON, and says why if it refuses', async () => {
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
      const response = await createTestSandbox().control(
        createRequest(`http://localhost/__sandbox${below}`, verb, content),
        '::1',
      )
      const json = await response.json()
      expect([200, 400, 404, 405]).toContain(response.status)
      if (response.status !== 200) expect(json).toEqual({ message: expect.stringMatching(/./) })
    }),
    { numRuns: 300 },
  )
  expect(listPrototypeNames()).toEqual(before)
})

test('the gateway can make every fault that control accepts, and works again after they are cleared', async () => {
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(fault, async (rule) => {
      const sandbox = createTestSandbox()
      const send = () =>
        sandbox.handle(createRequest('http://g.test/v1/common/member/register/search', 'POST', createBody('hong')))
      const added = await sandbox.control(
        createRequest('http://localhost/__sandbox/faults', 'POST', JSON.stringify(rule)),
        '::1',
      )
      if (added.ok) accepted += 1
      const response = await send()
      expect(response instanceof Response || response.kind === rule.kind).toBe(true)
      await sandbox.control(createRequest('http://localhost/__sandbox/faults', 'DELETE', ''), '::1')
      expect(await send()).toMatchObject({ status: 200 })
    }),
    { numRuns: 300 },
  )
  expect(accepted).toBeGreaterThan(0)
})

test('the gateway sends patched accounts and dates unchanged', async () => {
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
      const response = await sandbox.handle(
        createRequest('http://g.test/v1/common/member/consent/search', 'POST', createBody('hong')),
      )
      if (!(response instanceof Response)) throw new Error('An unexpected fault')
      const { accounts, serviceTermsExpireDate } = JSON.parse(sent)
      expect(await response.json()).toEqual({ vtAccList: accounts, serviceTermsExpireDate })
    }),
  )
})
