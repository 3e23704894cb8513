import { expect, test } from 'vitest'
import { ask, askJson, createBody, createTestSandbox, noon, type QuestionChanges } from './gateway-caller.js'

const memberConsent = { commonTermsExpireDate: '20270610', result: 'member' }
const notFound = { category: 'op-exco', code: 3007, message: 'not found user' }
const locked = { category: 'op-auth', code: 2003, message: 'Account Locked' }

test.each([
  ['newcomer', 200, { result: 'nonMember' }],
  ['unlinked', 200, memberConsent],
  ['hong', 200, { result: 'member' }],
  ['many', 200, memberConsent],
  ['heavy', 200, memberConsent],
  ['expiring', 200, memberConsent],
  ['expired', 200, memberConsent],
  ['lapsed', 200, { ...memberConsent, commonTermsExpireDate: '20261110' }],
  ['odd', 200, { result: 'member', commonTermsExpireDate: 'null' }],
  ['locked', 401, locked],
  ['unknown', 500, notFound],
])('register answers %s with %i', async (persona, status, body) => {
  expect(await askJson(createTestSandbox(), 'register', persona)).toEqual({ status, body })
})

test.each([
  ['unlinked', 0, undefined],
  ['hong', 2, undefined],
  ['many', 24, '20270610'],
  ['heavy', 1000, '20270610'],
  ['expiring', 2, '20261204'],
  ['expired', 2, '20261110'],
  ['lapsed', 2, '20270610'],
  ['odd', 23, ''],
])('consent lists the accounts of %s: %i', async (persona, count, date) => {
  const { status, body } = await askJson(createTestSandbox(), 'consent', persona)
  expect(status).toBe(200)
  expect(body.vtAccList).toHaveLength(count)
  expect(body.serviceTermsExpireDate).toBe(date)
})

test.each([
  ['newcomer', 500, notFound],
  ['unknown', 500, notFound],
  ['locked', 401, locked],
])('consent answers %s with an error', async (persona, status, body) => {
  expect(await askJson(createTestSandbox(), 'consent', persona)).toEqual({ status, body })
})

test('the answers about hong equal the original document', async () => {
  const sandbox = createTestSandbox()
  expect(await (await ask(sandbox, 'register', 'hong')).text()).toBe('{"result":"member"}')
  expect((await askJson(sandbox, 'consent', 'hong')).body).toEqual({
    vtAccList: [
      { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' },
      { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '펀드투자용' },
    ],
  })
})

const noRoute = { message: 'no Route matched with those values' }
const badRequest = { category: 'op-apim', code: 400, message: 'Bad Request' }
const fieldMissing = { category: 'op-exco', code: 3003, message: '필수 항목 누락' }
const partner = { comId: 'F9999', srvId: '999' }

const refusals: [string, QuestionChanges, number, unknown][] = [
  ['another path', { path: '/v1/common/member/register' }, 404, noRoute],
  ['a path outside the base', { path: '/v1/other' }, 404, noRoute],
  ['another method', { method: 'GET' }, 404, noRoute],
  ['a missing key', { headers: { apikey: '' } }, 401, { message: 'No API key found in request' }],
  ['a wrong key', { headers: { apikey: 'other' } }, 401, { message: 'Invalid authentication credentials' }],
  [
    'a form',
    { headers: { 'content-type': 'text/plain' } },
    415,
    { ...badRequest, code: 415, message: 'Unsupported Media Type' },
  ],
  ['broken JSON', { body: '{' }, 400, badRequest],
  ['a JSON array', { body: '[]' }, 400, fieldMissing],
  ['no company', { body: createBody('hong', { partner: { ...partner, comId: '' } }) }, 400, fieldMissing],
  ['no service', { body: createBody('hong', { partner: { comId: 'F9999' } }) }, 400, fieldMissing],
  ['no CI', { body: createBody('hong', { commonHeader: { ci: 'null' } }) }, 400, fieldMissing],
  ['no name', { body: createBody('hong', { body: { korName: null } }) }, 400, fieldMissing],
  ['a CI of nobody', { body: createBody('nobody') }, 500, notFound],
  [
    'the name of somebody else',
    { body: createBody('hong', { body: { korName: '봉하람' } }) },
    500,
    { category: 'op-exco', code: 4005, message: 'Mismatch between DN and CI' },
  ],
]

test.each(refusals)('%s is refused in the words of the gateway', async (_, changes, status, body) => {
  expect(await askJson(createTestSandbox(), 'register', 'hong', changes)).toEqual({ status, body })
})

test('only the configured partner is let in', async () => {
  const sandbox = createTestSandbox({ partner: { comId: 'F9999', srvId: '998' } })
  expect(await askJson(sandbox, 'register', 'hong')).toMatchObject({ status: 403, body: { code: 403 } })
  const body = createBody('hong', { partner: { comId: 'F9999', srvId: '998' } })
  expect(await askJson(sandbox, 'register', 'hong', { body })).toMatchObject({ status: 200 })
})

test('the base path can be another', async () => {
  const sandbox = createTestSandbox({ basePath: '/api' })
  expect((await ask(sandbox, 'register', 'hong', { path: '/api/register/search' })).status).toBe(200)
  expect((await ask(sandbox, 'register', 'hong')).status).toBe(404)
})

test('an answer is JSON in UTF-8, dated by the clock', async () => {
  const { headers } = await ask(createTestSandbox(), 'register', 'hong')
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(headers.get('date')).toBe(new Date(noon).toUTCString())
})
