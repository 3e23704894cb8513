import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { followPortalLinkByEnter, signUpAndLink } from './portal.js'
import { withDemo } from './with-demo.js'
import { tabTo } from './tab-to.js'
import { visit } from './visitor.js'
import { getAccounts, headings, waitForScreen, waitForText } from './screens.js'

const started = withDemo()

/** Text of what has the focus, or would have it if the tab were in front. */
async function readFocus(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.replaceAll('\u00a0', ' '))
}

it('starts a handoff by Tab and Enter, and moves the focus to the screens that follow', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer')
  await tabTo(page, page.getByRole('link', { name: '핀테크 포털에서 가입하기' }))
  const portal = await followPortalLinkByEnter(page)
  await waitForScreen(page, 'awaitingSignUp')
  await expect.poll(() => readFocus(page)).toBe(headings.awaitingSignUp)
  await signUpAndLink(portal, demo)
  await page.bringToFront()
  await getAccounts(page).waitFor()
  await expect.poll(() => readFocus(page)).toBe(headings.choosing)
})

it('presses 「가입을 마쳤어요」 by Tab and Enter', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer')
  await tabTo(page, page.getByRole('link', { name: '핀테크 포털에서 가입하기' }))
  const portal = await followPortalLinkByEnter(page)
  await portal.close()
  await page.bringToFront()
  await tabTo(page, page.getByRole('button', { name: '가입을 마쳤어요' }))
  await page.keyboard.press('Enter')
  await waitForText(page, '아직 가입이 확인되지 않아요')
})

it('chooses by arrow keys and submits by Enter', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'hong')
  const accounts = getAccounts(page)
  await tabTo(page, accounts.nth(0))
  const row = page.locator('.ieum-item').first()
  // The ring is inside the row, because the names of firms would cover it outside.
  expect(await row.evaluate((element) => getComputedStyle(element).outline)).toMatch(/solid 2px$/)
  expect(await row.evaluate((element) => getComputedStyle(element).outlineOffset)).toBe('-2px')
  await page.keyboard.press('ArrowDown')
  expect(await accounts.nth(1).isChecked()).toBe(true)
  await page.keyboard.press('ArrowUp')
  expect(await accounts.nth(0).isChecked()).toBe(true)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: '선택한 계좌로 시작하기' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '계좌를 연결했어요' }).waitFor()
  expect(await page.locator('.chosen').textContent()).toBe('신한투자증권 펀드투자용')
})
