import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { clickHandOff, joinAndLink } from './portal.js'
import { withDemo } from './setup.js'
import { releaseFocus, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './words.js'

const started = withDemo()
const strict = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const signUp = '핀테크 포털에서 가입하기'

/** Joins beside the page, and comes back to it. */
async function joinInTab(page: Page): Promise<void> {
  const portal = await clickHandOff(page, signUp)
  await waitForScreen(page, 'awaitingSignUp')
  await joinAndLink(portal, started.demo)
  await page.bringToFront()
}

/** Joins in place of the page, which is loaded anew afterwards. The target is all that `openIn: 'redirect'` leaves out. */
async function joinInPlace(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: signUp })
  await link.evaluate((element) => element.removeAttribute('target'))
  await link.click()
  await joinAndLink(page, started.demo)
  // Faster than any person: the backend would still remember, for two seconds, that there were no accounts.
  await started.demo.control('PATCH', 'personas/newcomer', {})
  await page.goto(started.demo.url)
}

it.each([
  ['in a tab', joinInTab],
  ['in place of the page', joinInPlace],
])('with the portal %s, the journey violates no policy and leaves the console empty', async (_, join) => {
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
  await join(page)
  await getAccounts(page).first().check()
  await page.getByRole('button', { name: '선택한 계좌로 시작하기' }).click()
  await page.getByRole('heading', { name: '계좌를 연결했어요' }).waitFor()

  expect(complaints).toEqual([])
  expect([...policies]).toEqual([
    ['/', strict],
    ['/accounts', strict],
  ])
})

it('a violation would be told', async () => {
  const { browser, demo } = started
  const { page, complaints } = await visit(browser, demo, 'newcomer')
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
  await expect.poll(() => complaints).toContain('error: CSP style-src-attr')
})
