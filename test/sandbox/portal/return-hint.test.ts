// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test.each([
  ['hong', '/portal/apps', '연결하기'],
  ['expired', '/portal/consents', '동의 갱신'],
  ['locked', '/portal/accounts', '본인 확인하고 잠금 풀기'],
])('shows %s how to get back to the app when all is done', async (persona, path, button) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go(`${path}?persona=${persona}`)
  await visitor.press(button)
  expect(visitor.page.querySelector('h2')?.textContent).toBe('이제 앱으로 돌아가세요')
})
