// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { html } from '../../../src/sandbox/portal/html.js'
import { redirectTo, sendPage } from '../../../src/sandbox/portal/portal-response.js'
import { createTestSandbox } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test('serves a page with a policy that allows only its stylesheet', async () => {
  const visitor = createVisitor(createTestSandbox())
  const { headers } = await visitor.go('/portal/sign-up')
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  const href = visitor.page.querySelector('link')?.getAttribute('href') ?? ''
  expect((await visitor.go(href)).headers.get('content-type')).toBe('text/css; charset=utf-8')
})

test('sends a page that no cache keeps, with its status', async () => {
  const response = sendPage(html`<p>404</p>`, 404)
  expect([response.status, await response.text()]).toEqual([404, '<p>404</p>'])
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('redirects with GET, and sets the given headers', () => {
  const response = redirectTo('/portal/apps', { 'set-cookie': 'a=b' })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/portal/apps'])
  expect(response.headers.get('set-cookie')).toBe('a=b')
})
