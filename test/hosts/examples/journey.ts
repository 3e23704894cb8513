import { personas } from 'ieum/sandbox'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { clickHandOff, issue, link, signUp } from '../../journeys/portal.js'
import { releaseFocus, visit } from '../../journeys/visitor.js'
import { getAccounts, waitForScreen } from '../../journeys/words.js'
import type { ExampleName } from './example.js'
import { watchResponses } from './responses.js'
import { withExample } from './setup.js'

const key = 'canary-key-51c08e77d3'

/** What holds for every example, whatever it is made with. Gives back what was started, for more. */
export function testJourney(name: ExampleName): ReturnType<typeof withExample> {
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

      const portal = await clickHandOff(page, '핀테크 포털에서 가입하기')
      await waitForScreen(page, 'awaitingSignUp')
      await signUp(portal)
      await issue(portal, 'cyber', '모으기')
      await issue(portal, 'star', '굴리기')
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
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await submit(page)
      expect((await answer).status()).toBe(403)
      await page.getByRole('heading', { name: '내 계좌가 아니에요' }).waitFor()
    })

    it('says so where the platform cannot be asked whose an account is', async () => {
      const { browser, example } = started
      const { page } = await visit(browser, example, 'hong')
      await getAccounts(page).first().check()
      await example.control('POST', 'faults', { path: '*', kind: 'reset' })
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await submit(page)
      expect((await answer).status()).toBe(503)
      await page.getByRole('heading', { name: '지금은 계좌를 확인할 수 없어요' }).waitFor()
    })
  })
  return started
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '이 계좌로 시작하기' }).click()
}
