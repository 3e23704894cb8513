import { expect, test } from 'vitest'
import { callGateway, createTestSandbox, readGateway } from '../call-sandbox.js'

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
])('responds to register for %s with %i', async (persona, status, body) => {
  expect(await readGateway(createTestSandbox(), 'register', persona)).toEqual({ status, body })
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
])('responds to consent with the accounts of %s: %i', async (persona, count, date) => {
  const { status, body } = await readGateway(createTestSandbox(), 'consent', persona)
  expect(status).toBe(200)
  expect(body.vtAccList).toHaveLength(count)
  expect(body.serviceTermsExpireDate).toBe(date)
})

test.each([
  ['newcomer', 500, notFound],
  ['unknown', 500, notFound],
  ['locked', 401, locked],
])('responds to consent for %s with an error', async (persona, status, body) => {
  expect(await readGateway(createTestSandbox(), 'consent', persona)).toEqual({ status, body })
})

test('responds for hong with the original document of the manual', async () => {
  const sandbox = createTestSandbox()
  expect(await (await callGateway(sandbox, 'register', 'hong')).text()).toBe('{"result":"member"}')
  expect((await readGateway(sandbox, 'consent', 'hong')).body).toEqual({
    vtAccList: [
      { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' },
      { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '펀드투자용' },
    ],
  })
})
