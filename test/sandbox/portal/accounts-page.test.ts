// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test.each([
  [{ firm: '00002', alias: '주식' }, '증권사를 선택해'],
  [{ firm: '00991', alias: '가'.repeat(21) }, '20자까지'],
])('refuses to issue an account with %j, with a reason', async (values, reason) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/accounts?persona=unlinked')
  expect((await visitor.press('가상계좌 발급', values)).status).toBe(400)
  expect(visitor.page.querySelector('[role=alert]')?.textContent).toContain(reason)
})

test('says in the title that a form was refused, and keeps its values', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/accounts?persona=unlinked')
  const alias = '가'.repeat(21)
  await visitor.press('가상계좌 발급', { firm: '00993', alias })
  expect(visitor.page.title).toBe('오류: 가상계좌를 발급받아요 · 금융투자 핀테크 포털 (샌드박스)')
  const field = visitor.page.querySelector('#alias')
  expect([field?.getAttribute('value'), field?.getAttribute('aria-invalid')]).toEqual([alias, 'true'])
  expect(visitor.page.querySelector('[name=firm][checked]')?.getAttribute('value')).toBe('00993')
})

test('lists the newest account first, and the linked ones last', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/accounts?persona=hong')
  await visitor.press('가상계좌 발급', { firm: '00991', alias: '첫째' })
  await visitor.press('가상계좌 발급', { firm: '00991', alias: '둘째' })
  const aliases = [...visitor.page.querySelectorAll('.rows .alias')].map((alias) => alias.textContent)
  expect(aliases).toEqual(['둘째', '첫째', '주식투자용', '펀드투자용'])
  expect(visitor.page.querySelector('[role=status]')?.textContent).toBe('가상계좌를 발급했어요.')
})

test('issues an account without an alias', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/accounts?persona=unlinked')
  await visitor.press('가상계좌 발급', { firm: '00992', alias: '  ' })
  expect(sandbox.personas.find(({ id }) => id === 'unlinked')?.issued).toEqual([
    { comId: '00992', vtAccNo: expect.stringMatching(/^\d{18}$/) },
  ])
})
