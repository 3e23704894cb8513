import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { followPortalLinkByEnter, signUpOnOtherDevice } from './portal.js'
import { getAccounts, headings, waitForScreen, waitForText } from './screens.js'
import { tabTo } from './tab-to.js'
import { visit } from './visitor.js'
import { withDemo } from './with-demo.js'

const started = withDemo()

/** Records what a screen reader says by itself: the texts of the live region, and headings that take the focus. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    const say = (text: string | null) => text && said.push(text.replaceAll('\u00a0', ' '))
    const region = document.querySelector('[aria-live]')
    new MutationObserver(() => say(region?.textContent ?? null)).observe(region!, { childList: true })
    let last: EventTarget | null = null
    // The browser gives the focus back to where it was when the tab is in front again.
    document.addEventListener('focusin', ({ target }) => {
      if (target !== last && target instanceof HTMLElement && target.matches('.ieum-title')) say(target.textContent)
      last = target
    })
    Object.assign(window, { said })
  })
  return () => page.evaluate<string[]>('said')
}

it('says each change of the screen once, by the focus or by the live region', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer')
  const signUp = page.getByRole('link', { name: '핀테크 포털에서 가입하기' })
  await tabTo(page, signUp)
  await page.locator('[aria-live]').waitFor({ state: 'attached' })
  await expect.poll(() => page.locator('[aria-live]').textContent()).toContain('핀테크 포털 가입이')
  const readSaid = await listen(page)
  const portal = await followPortalLinkByEnter(page)
  await portal.close()
  await page.bringToFront()
  await waitForScreen(page, 'awaitingSignUp')
  const done = page.getByRole('button', { name: '가입을 마쳤어요' })
  await tabTo(page, done)
  await page.keyboard.press('Enter')
  await waitForText(page, '아직 가입이 확인되지 않아요')
  await signUpOnOtherDevice(browser, demo)
  await page.bringToFront()
  await expect.poll(() => done.getAttribute('aria-disabled')).not.toBe('true')
  await done.press('Enter')
  await getAccounts(page).waitFor()
  await expect.poll(readSaid).toContain(headings.choosing)
  expect(await readSaid()).toEqual([
    headings.awaitingSignUp,
    '가입을 마쳤다면 알려 주세요',
    '확인하고 있어요',
    '아직 가입이 확인되지 않아요. 포털에서 가입을 마친 뒤 다시 눌러 주세요.',
    '확인하고 있어요',
    headings.choosing,
  ])
})
