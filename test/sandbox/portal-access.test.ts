// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { askJson, callControl, createTestSandbox } from './gateway-caller.js'
import { createVisitor } from './portal-visitor.js'

test.each(['/portal/accounts', '/portal/apps', '/portal/linked', '/portal/consents'])(
  'a non-member who opens %s is led to sign-up',
  async (path) => {
    const visitor = createVisitor(createTestSandbox())
    await visitor.go(`${path}?persona=newcomer`)
    expect(visitor.path).toBe('/portal/sign-up')
  },
)

test('whoever has no cookie picks a persona for the wanted page', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/consents')
  const links = [...visitor.page.querySelectorAll('main a')].map((link) => link.getAttribute('href'))
  expect(links).toContain('/portal/consents?persona=hong')
  await visitor.go('/portal/consents?persona=hong')
  expect(visitor.path).toBe('/portal/consents')
  expect(visitor.page.body.textContent).toContain('홍길동')
})

test('the cookie is for the portal alone', async () => {
  const answer = await createTestSandbox().handle(new Request('http://portal.test/portal/apps?persona=hong'))
  if (!(answer instanceof Response)) throw new Error('a fault')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('set-cookie')).toBe('ieum_portal_persona=hong; Path=/portal; HttpOnly; SameSite=Lax')
})

test.each(['nobody', '', '"><script>', '__proto__'])('an unknown persona %j gets the picker', async (id) => {
  const visitor = createVisitor(createTestSandbox())
  expect((await visitor.go(`/portal/apps?persona=${encodeURIComponent(id)}`)).status).toBe(404)
  expect(visitor.page.querySelectorAll('main a')).toHaveLength(11)
})

test.each([
  ['Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
  ['Sec-Fetch-Site of a sister site', { 'sec-fetch-site': 'same-site' }],
  ['Origin', { origin: 'http://evil.test' }],
  ['an opaque Origin', { origin: 'null' }],
])('a form of another site is refused by its %s', async (_, headers) => {
  const sandbox = createTestSandbox()
  const listener = vi.fn()
  sandbox.onChange(listener)
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=newcomer')
  const answer = await visitor.go('/portal/sign-up', { method: 'POST', body: new URLSearchParams(), headers })
  expect(answer.status).toBe(403)
  expect(listener).not.toHaveBeenCalled()
  expect((await askJson(sandbox, 'register', 'newcomer')).body).toEqual({ result: 'nonMember' })
})

test.each(['accounts', 'apps', 'linked', 'consents'])('%s shows hostile aliases as text', async (page) => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  const accounts = [{ vtAccAlias: '<script>x()</script>' }, { vtAccAlias: '"><img src=x>' }]
  await callControl(sandbox, 'PATCH', '/personas/odd', { accounts })
  expect((await visitor.go(`/portal/${page}?persona=odd`)).status).toBe(200)
  expect(visitor.page.querySelectorAll('script, img, style')).toHaveLength(0)
  const hasAliases = visitor.page.body.textContent?.includes('<script>x()</script>')
  expect(hasAliases).toBe(page !== 'consents')
})

test('a page is served with a policy that allows its stylesheet only', async () => {
  const visitor = createVisitor(createTestSandbox())
  const { headers } = await visitor.go('/portal/sign-up')
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  const href = visitor.page.querySelector('link')?.getAttribute('href') ?? ''
  expect((await visitor.go(href)).headers.get('content-type')).toBe('text/css; charset=utf-8')
})

test.each([
  ['GET', '/portal/nowhere', 404, 'text/html; charset=utf-8'],
  ['POST', '/portal/linked', 405, 'text/html; charset=utf-8'],
  ['GET', '/elsewhere', 404, 'application/json; charset=utf-8'],
])('%s %s is answered with %i', async (method, path, status, type) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/apps?persona=hong')
  const answer = await visitor.go(path, { method })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
})

test.each(['/', '/portal', '/portal/'])('%s leads to sign-up', async (path) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go(path)
  expect(visitor.path).toBe('/portal/sign-up')
})
