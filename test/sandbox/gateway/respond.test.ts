import { expect, test } from 'vitest'
import {
  callControl,
  callGateway,
  createBody,
  createTestSandbox,
  readGateway,
  type RequestChanges,
} from '../call-sandbox.js'

const notFound = { category: 'op-exco', code: 3007, message: 'not found user' }
const badRequest = { category: 'op-apim', code: 400, message: 'Bad Request' }
const fieldMissing = { category: 'op-exco', code: 3003, message: '필수 항목 누락' }
const registerPath = '/v1/common/member/register/search'
const partner = { comId: 'F9999', srvId: '999' }

const refusals: [string, RequestChanges, number, unknown][] = [
  ['a missing key', { headers: { apikey: '' } }, 401, { message: 'No API key found in request' }],
  ['a wrong key', { headers: { apikey: 'other' } }, 401, { message: 'Invalid authentication credentials' }],
  [
    'a form',
    { headers: { 'content-type': 'text/plain' } },
    415,
    { ...badRequest, code: 415, message: 'Unsupported Media Type' },
  ],
  ['broken JSON', { body: '{' }, 500, { category: 'op-exco', code: 3011, message: 'JSON parsing error' }],
  ['a JSON array', { body: '[]' }, 400, fieldMissing],
  ['no company', { body: createBody('hong', { partner: { ...partner, comId: '' } }) }, 400, fieldMissing],
  ['no service', { body: createBody('hong', { partner: { comId: 'F9999' } }) }, 400, fieldMissing],
  ['no CI', { body: createBody('hong', { commonHeader: { ci: 'null' } }) }, 400, fieldMissing],
  ['no name', { body: createBody('hong', { body: { korName: null } }) }, 400, fieldMissing],
  ['a CI that no persona has', { body: createBody('nobody') }, 500, notFound],
  [
    'the name of somebody else',
    { body: createBody('hong', { body: { korName: '봉하람' } }) },
    500,
    { category: 'op-exco', code: 4005, message: 'Mismatch between DN and CI' },
  ],
]

test.each(refusals)('refuses %s with the body of the manual', async (_, changes, status, body) => {
  expect(await readGateway(createTestSandbox(), 'register', 'hong', changes)).toEqual({ status, body })
})

test('accepts only the configured partner', async () => {
  const sandbox = createTestSandbox({ partner: { comId: 'F9999', srvId: '998' } })
  expect(await readGateway(sandbox, 'register', 'hong')).toMatchObject({ status: 403, body: { code: 403 } })
  const body = createBody('hong', { partner: { comId: 'F9999', srvId: '998' } })
  expect(await readGateway(sandbox, 'register', 'hong', { body })).toMatchObject({ status: 200 })
})

function readQuota({ status, headers }: Response) {
  return [status, headers.get('X-RateLimit-Limit-Day'), headers.get('X-RateLimit-Remaining-Day')]
}

test('says in the headers of every counted response how many calls remain', async () => {
  const sandbox = createTestSandbox()
  expect(readQuota(await callGateway(sandbox, 'register', 'hong'))).toEqual([200, '50000', '49999'])
  expect(readQuota(await callGateway(sandbox, 'consent', 'newcomer'))).toEqual([500, '50000', '49998'])
})

const counted: [string, RequestChanges, number, boolean][] = [
  ['without a key', { headers: { apikey: '' } }, 401, false],
  ['with a wrong key', { headers: { apikey: 'other' } }, 401, false],
  ['at another path', { path: '/v1/common/member/other' }, 404, false],
  ['by another method', { method: 'GET' }, 405, false],
  ['with the key in the query', { headers: { apikey: '' }, path: `${registerPath}?apikey=test-key` }, 200, true],
  ['with a wrong key in the query', { headers: { apikey: '' }, path: `${registerPath}?apikey=other` }, 401, false],
  ['that is no JSON', { headers: { 'content-type': 'text/plain' } }, 415, true],
  ['with broken JSON', { body: '{' }, 500, true],
  ['with a field missing', { body: '{}' }, 400, true],
]

test.each(counted)('counts a request %s only if its key is right', async (_, changes, status, isCounted) => {
  const sandbox = createTestSandbox({ quota: 10 })
  const headers = isCounted ? ['10', '9'] : [null, null]
  expect(readQuota(await callGateway(sandbox, 'register', 'hong', changes))).toEqual([status, ...headers])
  expect(readQuota(await callGateway(sandbox, 'register', 'hong'))).toEqual([200, '10', isCounted ? '8' : '9'])
})

test.each([
  ['delay', { ms: 0 }, '9', '8'],
  ['reply', { status: 503 }, null, '9'],
])('with a fault of kind %s sends the quota header %j', async (kind, fields, remaining, remainingNext) => {
  const sandbox = createTestSandbox({ quota: 10 })
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind, times: 1, ...fields })
  expect(readQuota(await callGateway(sandbox, 'register', 'hong')).at(2)).toBe(remaining)
  expect(readQuota(await callGateway(sandbox, 'register', 'hong')).at(2)).toBe(remainingNext)
})

test('refuses with 429 when the quota is used up', async () => {
  const sandbox = createTestSandbox({ quota: 1 })
  await callGateway(sandbox, 'register', 'hong')
  const refused = await callGateway(sandbox, 'register', 'hong')
  expect(readQuota(refused)).toEqual([429, '1', '0'])
  expect(await refused.json()).toEqual({ message: 'API rate limit exceeded' })
})
