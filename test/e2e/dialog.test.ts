import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPage } from './hosts/build-page.js'
import { headings } from './screens.js'
import { tabTo } from './tab-to.js'
import { launchChromium } from './visitor.js'

const styles = await readFile(new URL('../../dist/styles.css', import.meta.url), 'utf8')
const html =
  '<!doctype html><html lang="ko"><meta charset="utf-8"><link rel="stylesheet" href="/kit.css"><div id="root"></div><script type="module" src="/host.js"></script></html>'

let browser: Browser
let script: string

beforeAll(async () => {
  script = await buildPage(new URL('hosts/dialog.tsx', import.meta.url))
  browser = await launchChromium()
})

afterAll(() => browser.close())

async function visitPage({ width = 360, height = 640 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/kit.css') return route.fulfill({ contentType: 'text/css', body: styles })
    return route.fulfill({ contentType: 'text/html', body: html })
  })
  const page = await context.newPage()
  await page.goto('https://app.example/')
  return page
}

const getOpener = (page: Page) => page.getByRole('button', { name: 'Link accounts' })
const getDialog = (page: Page) => page.getByRole('dialog', { name: '계좌 연결하기' })
const getHeading = (page: Page) => page.getByRole('heading', { name: headings.signUpNeeded })

async function openByKeyboard(page: Page) {
  await tabTo(page, getOpener(page))
  await page.keyboard.press('Enter')
  await getHeading(page).waitFor()
}

const hasFocus = (page: Page) => getOpener(page).evaluate((button) => document.activeElement === button)

it('opens and closes by keyboard, gives the focus back and leaves the history alone', async () => {
  const page = await visitPage()
  const length = await page.evaluate(() => history.length)
  for (const key of ['Escape', 'Enter']) {
    await openByKeyboard(page)
    expect(await hasFocus(page)).toBe(false)
    if (key === 'Enter') await tabTo(page, page.getByRole('button', { name: '닫기' }))
    await page.keyboard.press(key)
    await getDialog(page).waitFor({ state: 'hidden' })
    expect(await hasFocus(page)).toBe(true)
  }
  expect(await page.evaluate(() => history.length)).toBe(length)
})

it.each([
  [360, { bottom: 420, left: 0, width: 360 }],
  [1280, { left: 400, width: 480 }],
])('at %i px it is where it belongs, inside the page, and what is long scrolls in it', async (width, place) => {
  const page = await visitPage({ width, height: 420 })
  await openByKeyboard(page)
  const box = await getDialog(page).evaluate((dialog) => {
    const { left, top, bottom, width: own } = dialog.getBoundingClientRect()
    return { left, top, bottom, width: own, isScrolled: dialog.scrollHeight > dialog.clientHeight }
  })
  expect(box).toMatchObject(place)
  expect(box.top).toBeGreaterThanOrEqual(0)
  expect(box.bottom).toBeLessThanOrEqual(420)
  expect(box.isScrolled).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
})

it('opens again after a reload during a handoff', async () => {
  const page = await visitPage()
  await openByKeyboard(page)
  const link = page.getByRole('link', { name: '핀테크 포털에서 가입하기' })
  const [portal] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await portal.close()
  await page.reload()
  await getDialog(page).getByRole('heading', { name: '가입을 마쳤다면 알려 주세요' }).waitFor()
})

it('leaves with the page on which a router draws it, and leaves nothing behind', async () => {
  const page = await visitPage()
  await page.getByRole('button', { name: 'Settings' }).click()
  await openByKeyboard(page)
  await page.goBack()
  await page.getByRole('button', { name: 'Settings' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await tabTo(page, page.getByRole('button', { name: 'Settings' }))
  await page.keyboard.press('Enter')
  await openByKeyboard(page)
  await page.keyboard.press('Escape')
  await getDialog(page).waitFor({ state: 'hidden' })
  expect(new URL(page.url()).pathname).toBe('/settings')
})
