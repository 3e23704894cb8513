import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { followPortalLink, signUpAndLink } from './portal.js'
import { withDemo } from './with-demo.js'
import { releaseFocus, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './screens.js'

const started = withDemo()
const strict = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const signUp = '핀테크 포털에서 가입하기'

/** Signs up in another tab, and comes back to the page. */
async function signUpInTab(page: Page): Promise<void> {
  const portal = await followPortalLink(page, signUp)
  await waitForScreen(page, 'awaitingSignUp')
  await signUpAndLink(portal, started.demo)
  await page.bringToFront()
}

/** Signs up in the page's own tab, and loads the page again. `openIn: 'redirect'` leaves out nothing but the target. */
async function signUpInPlace(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: signUp })
  await link.evaluate((element) => element.removeAttribute('target'))
  await link.click()
  await signUpAndLink(page, started.demo)
  // Faster than any person: the backend would still remember, for two seconds, that there were no accounts.
  await started.demo.control('PATCH', 'personas/newcomer', {})
  await page.goto(started.demo.url)
}

it.each([
  ['in a tab', signUpInTab],
  ['in place of the page', signUpInPlace],
])('violates no content security policy and logs nothing, with the portal %s', async (_, complete) => {
  const { browser, demo } = started
  const { context, page, complaints } = await visit(browser, demo, 'newcomer')
  const policies = new Map<string, string | undefined>()
  context.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    const isPage = response.request().resourceType() === 'document' && response.status() < 300
    if (isPage && origin === demo.url) policies.set(pathname, response.headers()['content-security-policy'])
  })
  await page.reload()
  await releaseFocus(page)
  await complete(page)
  await getAccounts(page).first().check()
  await page.getByRole('button', { name: '선택한 계좌로 시작하기' }).click()
  await page.getByRole('heading', { name: '계좌를 연결했어요' }).waitFor()

  expect(complaints).toEqual([])
  expect([...policies]).toEqual([
    ['/', strict],
    ['/accounts', strict],
  ])
})

it('reports a violation of the content security policy', async () => {
  const { browser, demo } = started
  const { page, complaints } = await visit(browser, demo, 'newcomer')
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
  await expect.poll(() => complaints).toContain('error: CSP style-src-attr')
})
