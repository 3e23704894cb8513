// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox, readGateway } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test('a newcomer signs up, issues two accounts and links them', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=newcomer')
  expect(visitor.path).toBe('/portal/sign-up')
  await visitor.press('가입하기')
  expect(visitor.path).toBe('/portal/accounts')
  expect((await readGateway(sandbox, 'register', 'newcomer')).body).toEqual({
    result: 'member',
    commonTermsExpireDate: '20271122',
  })
  await visitor.press('가상계좌 발급', { firm: '00991', alias: '주식투자용' })
  await visitor.press('가상계좌 발급', { firm: '00993', alias: '' })
  await visitor.go('/portal/apps')
  await visitor.press('연결하기', { account: visitor.getValues('account') })
  expect(visitor.heading).toBe('연결을 마쳤어요')
  expect((await readGateway(sandbox, 'consent', 'newcomer')).body).toEqual({
    vtAccList: [
      { comId: '00991', vtAccNo: expect.stringMatching(/^\d{13}00099$/), vtAccAlias: '주식투자용' },
      { comId: '00993', vtAccNo: expect.stringMatching(/^\d{13}00099$/) },
    ],
    serviceTermsExpireDate: '20271122',
  })
})
