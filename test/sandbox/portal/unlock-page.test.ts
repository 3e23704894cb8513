// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox, readGateway } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test('replaces every other page until the account is unlocked', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/consents?persona=locked')
  expect(visitor.heading).toBe('포털 계정이 잠겼어요')
  await visitor.press('본인 확인하고 잠금 풀기')
  expect((await readGateway(sandbox, 'consent', 'locked')).body.vtAccList).toHaveLength(2)
})

test('shows after unlocking how to get back to the app', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/unlock?persona=locked')
  await visitor.press('본인 확인하고 잠금 풀기')
  expect([visitor.path, visitor.heading]).toEqual(['/portal/unlocked', '잠금을 풀었어요'])
})
