// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox, readGateway } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test('links only the chosen accounts, and offers the others again', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/apps?persona=hong')
  const [, second] = visitor.getValues('account')
  await visitor.press('연결하기', { account: [second ?? ''] })
  expect((await readGateway(sandbox, 'consent', 'hong')).body.vtAccList).toMatchObject([{ vtAccAlias: '펀드투자용' }])
  await visitor.go('/portal/apps')
  const boxes = [...visitor.page.querySelectorAll<HTMLInputElement>('[name=account]')]
  expect(boxes.map((box) => box.checked)).toEqual([true, true])
})

test('gives the platform consent with the link if it is missing', async () => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/apps?persona=hong')
  await visitor.press('연결하기', {})
  expect((await readGateway(sandbox, 'register', 'hong')).body).toMatchObject({ commonTermsExpireDate: '20271122' })
})

test.each([
  ['no account', { account: [] }, '계좌를 하나 이상'],
  ['an account of somebody else', { account: ['{"comId":"00991"}'] }, '계좌를 하나 이상'],
])('refuses to link %s, with a reason', async (_, values, reason) => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/apps?persona=hong')
  expect((await visitor.press('연결하기', values)).status).toBe(400)
  expect(visitor.page.querySelector('[role=alert]')?.textContent).toContain(reason)
  expect((await readGateway(sandbox, 'consent', 'hong')).body.vtAccList).toHaveLength(2)
})

test('checks no account after it refused to link none', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/apps?persona=hong')
  await visitor.press('연결하기', { account: [] })
  expect(visitor.page.querySelectorAll('[name=account]')).toHaveLength(2)
  expect(visitor.page.querySelectorAll('[name=account][checked]')).toHaveLength(0)
})

test('leads a member without accounts to the page that issues them', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/apps?persona=unlinked')
  expect(visitor.page.querySelector('main a')?.getAttribute('href')).toBe('/portal/accounts')
  expect(visitor.getButtons()).toEqual([])
})
