// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { callControl, createTestSandbox, readGateway } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test.each(['/portal/accounts', '/portal/apps', '/portal/linked', '/portal/consents'])(
  'redirects a non-member from %s to sign-up',
  async (path) => {
    const visitor = createVisitor(createTestSandbox())
    await visitor.go(`${path}?persona=newcomer`)
    expect(visitor.path).toBe('/portal/sign-up')
  },
)

test('shows the persona picker without a cookie, and then the requested page', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/consents')
  const links = [...visitor.page.querySelectorAll('main a')].map((link) => link.getAttribute('href'))
  expect(links).toContain('/portal/consents?persona=hong')
  await visitor.go('/portal/consents?persona=hong')
  expect(visitor.path).toBe('/portal/consents')
  expect(visitor.page.body.textContent).toContain('홍길동')
})

test('remembers the persona of a link in a cookie, and redirects to the page without it', async () => {
  const response = await createTestSandbox().handle(new Request('http://portal.test/portal/apps?persona=hong'))
  if (!(response instanceof Response)) throw new Error('A fault instead of a page')
  expect([response.status, response.headers.get('location')]).toEqual([303, '/portal/apps'])
  expect(response.headers.get('set-cookie')).toMatch(/^ieum_portal_persona=hong;/)
})

test.each(['nobody', '', '"><script>', '__proto__'])(
  'shows the persona picker for the unknown persona %j',
  async (id) => {
    const visitor = createVisitor(createTestSandbox())
    expect((await visitor.go(`/portal/apps?persona=${encodeURIComponent(id)}`)).status).toBe(404)
    expect(visitor.page.querySelectorAll('main a')).toHaveLength(11)
  },
)

test.each([
  ['Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
  ['Sec-Fetch-Site of a sister site', { 'sec-fetch-site': 'same-site' }],
  ['Origin', { origin: 'http://evil.test' }],
  ['an opaque Origin', { origin: 'null' }],
])('refuses a form of another site by its %s', async (_, headers) => {
  const sandbox = createTestSandbox()
  const listener = vi.fn()
  sandbox.onChange(listener)
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=newcomer')
  const response = await visitor.go('/portal/sign-up', { method: 'POST', body: new URLSearchParams(), headers })
  expect(response.status).toBe(403)
  expect(listener).not.toHaveBeenCalled()
  expect((await readGateway(sandbox, 'register', 'newcomer')).body).toEqual({ result: 'nonMember' })
})

test.each(['accounts', 'apps', 'linked', 'consents'])('shows hostile aliases as text on the page %s', async (page) => {
  const sandbox = createTestSandbox()
  const visitor = createVisitor(sandbox)
  const accounts = [{ vtAccAlias: '<script>x()</script>' }, { vtAccAlias: '"><img src=x>' }]
  await callControl(sandbox, 'PATCH', '/personas/odd', { accounts })
  expect((await visitor.go(`/portal/${page}?persona=odd`)).status).toBe(200)
  expect(visitor.page.querySelectorAll('script, img, style')).toHaveLength(0)
  const hasAliases = visitor.page.body.textContent?.includes('<script>x()</script>')
  expect(hasAliases).toBe(page !== 'consents')
})

test.each([
  ['GET', '/portal/nowhere', 404, 'text/html; charset=utf-8'],
  ['POST', '/portal/linked', 405, 'text/html; charset=utf-8'],
  ['GET', '/elsewhere', 404, 'application/json; charset=utf-8'],
])('responds to %s %s with %i', async (method, path, status, type) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/apps?persona=hong')
  const response = await visitor.go(path, { method })
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type])
})

test.each(['/', '/portal', '/portal/'])('redirects %s to sign-up', async (path) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go(path)
  expect(visitor.path).toBe('/portal/sign-up')
})

test('notifies listeners of a form that a user sent', async () => {
  const sandbox = createTestSandbox()
  const listener = vi.fn()
  sandbox.onChange(listener)
  const visitor = createVisitor(sandbox)
  await visitor.go('/portal/sign-up?persona=newcomer')
  expect(listener).not.toHaveBeenCalled()
  await visitor.press('가입하기')
  expect(listener.mock.calls).toEqual([[{ source: 'portal', personaId: 'newcomer' }]])
})
