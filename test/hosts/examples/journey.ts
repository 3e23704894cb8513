import { personas } from 'ieum/sandbox'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { followPortalLink, issueAccount, link, signUp } from '../../e2e/portal.js'
import type { Demo } from '../../e2e/demo.js'
import { releaseFocus, visit } from '../../e2e/visitor.js'
import { getAccounts, waitForScreen } from '../../e2e/screens.js'
import type { ExampleName } from './example.js'
import { watchResponses } from './responses.js'
import { withExample } from './setup.js'
import { signIn } from './sign-in.js'

const key = 'canary-key-51c08e77d3'

/**
 * Tests what all examples have in common. Returns what was started, for more tests.
 * @param personal Where the data of one user is, besides the page after the choice.
 */
export function testJourney(name: ExampleName, personal = ['/']): ReturnType<typeof withExample> {
  const started = withExample(name, { KOSCOM_API_KEY: key })

  describe(`the ${name} example`, () => {
    it('lets a visitor choose who to be', async () => {
      const { browser, example } = started
      const page = await browser.newPage({ locale: 'ko-KR' })
      await page.goto(example.url)
      expect(await page.locator('html').getAttribute('lang')).toBe('ko')
      await page.getByRole('link', { name: 'hong' }).click()
      await getAccounts(page).first().waitFor()
    })

    it('takes a newcomer from sign-up to a confirmed account, and gives no secret away', async () => {
      const { browser, example } = started
      const { context, page, complaints } = await visit(browser, example, 'newcomer')
      const readResponses = watchResponses(context, example.url)
      await page.goto(`${example.url}/login?persona=newcomer`)
      await releaseFocus(page)
      await waitForScreen(page, 'signUpNeeded')

      const portal = await followPortalLink(page, '핀테크 포털에서 가입하기')
      await waitForScreen(page, 'awaitingSignUp')
      await signUp(portal)
      await issueAccount(portal, 'cyber', '모으기')
      await issueAccount(portal, 'star', '굴리기')
      await link(portal, example)

      await page.bringToFront()
      await getAccounts(page).first().waitFor()
      expect(await getAccounts(page).count()).toBe(2)
      const chosen = page.getByRole('radio', { name: 'star 굴리기' })
      await chosen.check()
      const [, number] = (await chosen.inputValue()).split('.')
      await submit(page)
      await page.getByRole('heading', { name: '연결을 마쳤어요' }).waitFor()
      await page
        .getByRole('main')
        .getByText(number ?? '', { exact: true })
        .waitFor()
      expect(complaints).toEqual([])

      const everything = (await readResponses()) + example.log()
      expect(everything).toContain(number)
      const secrets = [key, ...personas.flatMap(({ ci, name: korName }) => [ci, korName])]
      expect(secrets.filter((secret) => everything.includes(secret))).toEqual([])
    })

    it('has neither devtools nor their bridge in production', async () => {
      const { browser, example } = started
      const { page } = await visit(browser, example, 'hong')
      await getAccounts(page).first().waitFor()
      expect(await page.locator('[data-ieum-devtools]').count()).toBe(0)
      const headers = { 'X-Ieum-Devtools': '1', 'Sec-Fetch-Site': 'same-origin' }
      expect((await fetch(`${example.url}/api/devtools`, { headers })).status).toBe(404)
    })

    it('shows a returning member their accounts at once', async () => {
      const { browser, example } = started
      const { page, complaints } = await visit(browser, example, 'hong')
      await getAccounts(page).first().waitFor()
      expect(await getAccounts(page).count()).toBe(2)
      const requests = await example.control<unknown[]>('GET', 'requests')
      expect(requests).toHaveLength(2)
      expect(complaints).toEqual([])
    })

    it('refuses an account that is not the user’s own', async () => {
      const { browser, example } = started
      const { page } = await visit(browser, example, 'hong')
      const first = getAccounts(page).first()
      await first.check()
      await first.evaluate((radio) => radio.setAttribute('value', '00002.111111111111111111.x'))
      const submitted = page.waitForResponse((response) => response.request().method() === 'POST')
      await submit(page)
      expect((await submitted).status()).toBe(403)
      await page.getByRole('heading', { name: '내 계좌가 아니에요' }).waitFor()
    })

    it('says so if the platform cannot confirm whose an account is', async () => {
      const { browser, example } = started
      const { page } = await visit(browser, example, 'hong')
      await getAccounts(page).first().check()
      await example.control('POST', 'faults', { path: '*', kind: 'reset' })
      const submitted = page.waitForResponse((response) => response.request().method() === 'POST')
      await submit(page)
      expect((await submitted).status()).toBe(503)
      await page.getByRole('heading', { name: '지금은 계좌를 확인할 수 없어요' }).waitFor()
    })

    it.each([
      ['another port of this host', { Origin: 'http://localhost:9999', 'Sec-Fetch-Site': 'same-site' }],
      ['a sibling site, without an origin', { 'Sec-Fetch-Site': 'same-site' }],
      ['a sandboxed frame', { Origin: 'null' }],
      ['another site', { Origin: 'https://elsewhere.example' }],
    ])('refuses a form from %s', async (_, headers) => {
      const cookie = await signIn(started.example, 'hong')
      const response = await postAccount(started.example, { ...cookie, ...headers })
      // 400 is React Router's own check, which comes first.
      expect(response.status).toBeOneOf([400, 403])
    })

    it('keeps what belongs to one user out of every cache, and its pages under a policy', async () => {
      const { url } = started.example
      const cookie = await signIn(started.example, 'hong')
      const confirmed = await postAccount(started.example, { ...cookie, Origin: url })
      const done = confirmed.headers.get('Location') ?? ''
      expect([confirmed.status, done]).toEqual([expect.toBeOneOf([302, 303]), expect.stringMatching(/^\/accounts/)])
      for (const path of [...personal, done]) {
        const { headers } = await fetch(url + path, { headers: cookie })
        expect(headers.get('Cache-Control'), path).toContain('no-store')
        expect(headers.get('Content-Security-Policy'), path).toMatch(/^default-src 'self'; /)
      }
    })

    it('ends the session that a browser had before it signed in again', async () => {
      const { example } = started
      const first = await signIn(example, 'hong')
      await signIn(example, 'hong', first)
      const response = await postAccount(example, { ...first, Origin: example.url })
      expect(response.headers.get('Location')).toBe('/')
    })
  })
  return started
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '이 계좌로 시작하기' }).click()
}

/** Posts an account of 홍길동, as a form does. */
function postAccount({ url }: Demo, headers: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ account: '00002.160657695589800099.펀드투자용' })
  return fetch(`${url}/accounts`, { method: 'POST', body, headers, redirect: 'manual' })
}
