// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox, readGateway } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test('makes a person known upstream', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=unknown')
  await visitor.press('가입하기')
  expect(await readGateway(sandbox, 'register', 'unknown')).toMatchObject({ status: 200, body: { result: 'member' } })
})

test('redirects a member who signs up again, and changes nothing', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=hong')
  await visitor.go('/portal/sign-up', { method: 'POST', body: new URLSearchParams() })
  expect(visitor.path).toBe('/portal/accounts')
  expect((await readGateway(sandbox, 'register', 'hong')).body).toEqual({ result: 'member' })
})

test.each([
  ['newcomer', '포털에 가입해요', null],
  ['unlinked', '이미 가입했어요', '/portal/accounts'],
  ['hong', '이미 가입했어요', '/portal/apps'],
])('shows %s the title %j and the next step', async (persona, title, href) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go(`/portal/sign-up?persona=${persona}`)
  expect(visitor.heading).toBe(title)
  expect(visitor.page.querySelector('main a')?.getAttribute('href') ?? null).toBe(href)
})
