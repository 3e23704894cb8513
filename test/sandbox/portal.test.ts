// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { askJson, createTestSandbox } from './gateway-caller.js'
import { createVisitor } from './portal-visitor.js'

test('a newcomer signs up, issues two accounts and links them', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=newcomer')
  expect(visitor.path).toBe('/portal/sign-up')
  await visitor.press('가입하기')
  expect(visitor.path).toBe('/portal/accounts')
  expect((await askJson(sandbox, 'register', 'newcomer')).body).toEqual({
    result: 'member',
    commonTermsExpireDate: '20271122',
  })
  await visitor.press('가상계좌 발급', { firm: '00991', alias: '주식투자용' })
  await visitor.press('가상계좌 발급', { firm: '00993', alias: '' })
  await visitor.go('/portal/apps')
  await visitor.press('연결하기', { account: visitor.getValues('account') })
  expect(visitor.heading).toBe('연결을 마쳤어요')
  expect((await askJson(sandbox, 'consent', 'newcomer')).body).toEqual({
    vtAccList: [
      { comId: '00991', vtAccNo: expect.stringMatching(/^\d{13}00099$/), vtAccAlias: '주식투자용' },
      { comId: '00993', vtAccNo: expect.stringMatching(/^\d{13}00099$/) },
    ],
    serviceTermsExpireDate: '20271122',
  })
})

test('only the chosen accounts are linked, and the others are offered again', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/apps?persona=hong')
  const [, second] = visitor.getValues('account')
  await visitor.press('연결하기', { account: [second ?? ''] })
  expect((await askJson(sandbox, 'consent', 'hong')).body.vtAccList).toMatchObject([{ vtAccAlias: '펀드투자용' }])
  await visitor.go('/portal/apps')
  const boxes = [...visitor.page.querySelectorAll<HTMLInputElement>('[name=account]')]
  expect(boxes.map((box) => box.checked)).toEqual([true, true])
})

test('linking gives the platform consent where it is missing', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/apps?persona=hong')
  await visitor.press('연결하기', {})
  expect((await askJson(sandbox, 'register', 'hong')).body).toMatchObject({ commonTermsExpireDate: '20271122' })
})

test.each([
  ['no account', { account: [] }, '계좌를 하나 이상'],
  ['an account of somebody else', { account: ['{"comId":"00991"}'] }, '계좌를 하나 이상'],
])('linking with %s is refused with a reason', async (_, values, reason) => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/apps?persona=hong')
  expect((await visitor.press('연결하기', values)).status).toBe(400)
  expect(visitor.page.querySelector('[role=alert]')?.textContent).toContain(reason)
  expect((await askJson(sandbox, 'consent', 'hong')).body.vtAccList).toHaveLength(2)
})

test.each([
  [{ firm: '00002', alias: '주식' }, '증권사를 골라'],
  [{ firm: '00991', alias: '가'.repeat(21) }, '20자까지'],
])('issuing with %j is refused with a reason', async (values, reason) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/accounts?persona=unlinked')
  expect((await visitor.press('가상계좌 발급', values)).status).toBe(400)
  expect(visitor.page.querySelector('[role=alert]')?.textContent).toContain(reason)
})

test.each([
  ['expiring', 'consent', 'serviceTermsExpireDate'],
  ['expired', 'consent', 'serviceTermsExpireDate'],
  ['lapsed', 'register', 'commonTermsExpireDate'],
] as const)('%s is offered one renewal and gets a year', async (id, question, field) => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go(`/portal/consents?persona=${id}`)
  expect(visitor.getButtons().filter((text) => text === '동의 갱신')).toHaveLength(1)
  await visitor.press('동의 갱신')
  expect((await askJson(sandbox, question, id)).body[field]).toBe('20271122')
  expect(visitor.page.querySelector('[role=status]')?.textContent).toContain('갱신했어요')
})

test('withdrawing the consent for the app unlinks the accounts and keeps them issued', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/consents?persona=many')
  await visitor.press('동의 철회', { consent: 'service' })
  expect((await askJson(sandbox, 'consent', 'many')).body).toEqual({ vtAccList: [] })
  await visitor.go('/portal/apps')
  expect(visitor.getValues('account')).toHaveLength(24)
})

test('withdrawing the platform consent ends it yesterday', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/consents?persona=many')
  await visitor.press('동의 철회', { consent: 'common' })
  expect((await askJson(sandbox, 'register', 'many')).body).toMatchObject({ commonTermsExpireDate: '20261121' })
})

test('a person unknown upstream is known after sign-up', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=unknown')
  await visitor.press('가입하기')
  expect(await askJson(sandbox, 'register', 'unknown')).toMatchObject({ status: 200, body: { result: 'member' } })
})

test('a locked account is unlocked before anything else', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/consents?persona=locked')
  expect(visitor.heading).toBe('포털 계정이 잠겼어요')
  await visitor.press('본인 확인하고 잠금 풀기')
  expect((await askJson(sandbox, 'consent', 'locked')).body.vtAccList).toHaveLength(2)
})

test('listeners learn what a user did in the portal', async () => {
  const sandbox = createTestSandbox()
  const listener = vi.fn()
  sandbox.onChange(listener)
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=newcomer')
  expect(listener).not.toHaveBeenCalled()
  await visitor.press('가입하기')
  expect(listener.mock.calls).toEqual([[{ source: 'portal', personaId: 'newcomer' }]])
})
