// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox, readGateway } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test.each([
  ['expiring', 'consent', 'serviceTermsExpireDate'],
  ['expired', 'consent', 'serviceTermsExpireDate'],
  ['lapsed', 'register', 'commonTermsExpireDate'],
] as const)('offers %s one renewal, for a year', async (id, route, field) => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go(`/portal/consents?persona=${id}`)
  expect(visitor.getButtons().filter((text) => text === '동의 갱신')).toHaveLength(1)
  await visitor.press('동의 갱신')
  expect((await readGateway(sandbox, route, id)).body[field]).toBe('20271122')
  expect(visitor.page.querySelector('[role=status]')?.textContent).toContain('갱신했어요')
})

test('unlinks the accounts with the consent for the app, and keeps them issued', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/consents?persona=many')
  await visitor.press('동의 철회', { consent: 'service' })
  expect((await readGateway(sandbox, 'consent', 'many')).body).toEqual({ vtAccList: [] })
  await visitor.go('/portal/apps')
  expect(visitor.getValues('account')).toHaveLength(24)
})

test('ends a withdrawn platform consent yesterday', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/consents?persona=many')
  await visitor.press('동의 철회', { consent: 'common' })
  expect((await readGateway(sandbox, 'register', 'many')).body).toMatchObject({ commonTermsExpireDate: '20261121' })
})

test.each([
  ['service', '앱 정보 제공 동의를 철회했어요. 계좌 연결도 모두 풀렸어요.'],
  ['common', '플랫폼 정보 제공 동의를 철회했어요. 이제 어느 앱에서도 계좌를 쓸 수 없어요.'],
])('says which consent was withdrawn and with what result: %s', async (consent, message) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/consents?persona=many')
  await visitor.press('동의 철회', { consent })
  expect(visitor.page.querySelector('[role=status]')?.textContent).toBe(message)
})

test('refuses an action or a consent that it does not know', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  for (const values of [{ consent: 'other' }, { consent: 'toString' }]) {
    await visitor.go('/portal/consents?persona=many')
    expect((await visitor.press('동의 철회', values)).status).toBe(400)
    expect(visitor.page.querySelector('[role=alert]')?.textContent).toBe('어떤 동의인지 다시 선택해 주세요.')
  }
  expect((await readGateway(sandbox, 'consent', 'many')).body.vtAccList).toHaveLength(24)
})
