// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test('shows at most five linked accounts, and how many more there are', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/linked?persona=many')
  expect(visitor.page.querySelectorAll('.rows li')).toHaveLength(5)
  expect(visitor.page.body.textContent).toContain('그 밖에 19개가 더 있어요.')
})

test('shows two linked accounts, and no more', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/linked?persona=hong')
  expect(visitor.page.querySelectorAll('.rows li')).toHaveLength(2)
  expect(visitor.page.body.textContent).not.toContain('그 밖에')
})

test('redirects a member without linked accounts to the page that links them', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/linked?persona=unlinked')
  expect(visitor.path).toBe('/portal/apps')
})
