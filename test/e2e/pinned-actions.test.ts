import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { buildPage } from './hosts/build-page.js'
import { launchChromium } from './visitor.js'

const styles = await readFile(new URL('../../dist/styles.css', import.meta.url), 'utf8')
const html = `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/kit.css"><style>body { margin: 0 20px }</style><div id="root"></div><script type="module" src="/host.js"></script></html>`

let browser: Browser
let script: string

beforeAll(async () => {
  script = await buildPage(new URL('hosts/pinned-actions.tsx', import.meta.url))
  browser = await launchChromium()
})

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(() => browser.close())

async function open(persona: string, { width = 360, height = 740, ui = 'page' } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/kit.css') return route.fulfill({ contentType: 'text/css', body: styles })
    return route.fulfill({ contentType: 'text/html', body: html })
  })
  const page = await context.newPage()
  await page.goto(`https://app.example/?persona=${persona}&ui=${ui}`)
  await page.locator('.ieum-item-number').first().waitFor()
  return page
}

/** Where the button that ends the journey is. */
async function readButton(page: Page) {
  const { top, bottom } = await page
    .locator('[data-pinned] .ieum-button')
    .evaluate((button) => button.getBoundingClientRect())
  return { top, bottom }
}

/** What the page says of the row that has the focus. */
type Row = { alias: string | null; isHidden: boolean }

/** The row with the focus, and whether something of it is above the page or behind the actions. */
function readFocusedRow(page: Page): Promise<Row> {
  return page.evaluate(() => {
    const row = document.activeElement?.closest('.ieum-item')
    if (!row) throw new Error('no row has the focus')
    const { top, bottom } = row.getBoundingClientRect()
    const actions = document.querySelector('[data-pinned]')!.getBoundingClientRect()
    return { alias: row.textContent, isHidden: top < 0 || bottom > actions.top }
  })
}

/** Steps through all accounts by a key and gives back those that were hidden. */
async function findHiddenRows(page: Page, key: string, steps: number): Promise<Row[]> {
  const rows: Row[] = []
  for (let step = 0; step < steps; step++) {
    rows.push(await readFocusedRow(page))
    await page.keyboard.press(key)
  }
  expect(new Set(rows.map(({ alias }) => alias)).size).toBe(steps)
  return rows.filter(({ isHidden }) => isHidden)
}

it('keeps the button within the page, and no row that takes the focus is behind it', async () => {
  const page = await open('many')
  expect((await readButton(page)).bottom).toBeLessThanOrEqual(740 - 12)
  await page.getByRole('checkbox').first().focus()
  expect(await findHiddenRows(page, 'Tab', 24)).toEqual([])
  await page.getByRole('checkbox').last().focus()
  expect(await findHiddenRows(page, 'Shift+Tab', 24)).toEqual([])
})

it('does so among 1,000 accounts', async () => {
  const page = await open('heavy')
  const { bottom } = await readButton(page)
  expect(bottom).toBeLessThanOrEqual(740 - 12)
  for (const index of [0, 499, 999]) {
    await page.getByRole('checkbox').nth(index).focus()
    expect(await findHiddenRows(page, index === 999 ? 'Shift+Tab' : 'Tab', 12)).toEqual([])
  }
  expect((await readButton(page)).bottom).toBe(bottom)
})

it('does so in the dialog, on phones and on wide screens', async () => {
  for (const width of [360, 1280]) {
    const page = await open('many', { width, ui: 'dialog' })
    await page.getByRole('checkbox').first().focus()
    expect(await findHiddenRows(page, 'Tab', 24)).toEqual([])
    expect((await readButton(page)).bottom).toBeLessThanOrEqual(740)
  }
})

it('says how many accounts the user begins with, and what is missing, without a move of the button', async () => {
  const page = await open('many')
  const place = await readButton(page)
  await page.locator('[data-pinned] .ieum-button').click()
  await page.locator('[data-pinned]').getByText('계좌를 먼저 선택해 주세요.').waitFor()
  expect(await readButton(page)).toEqual(place)
  await page.getByRole('checkbox').nth(0).check()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: '2개 계좌로 시작하기' }).waitFor()
  expect(await readButton(page)).toEqual(place)
})

it.each([
  ['a phone on its side', { width: 740, height: 360 }],
  ['a small page', { width: 360, height: 460 }],
  ['a wide page', { width: 1280, height: 740 }],
])('stays at the end of the list on %s', async (_, size) => {
  const page = await open('many', size)
  const list = await page.locator('.ieum-firms').evaluate((firms) => firms.getBoundingClientRect().bottom)
  expect((await readButton(page)).top).toBeGreaterThan(list)
})

it('draws a line above the actions only while something is behind them', async () => {
  const page = await open('many')
  const readLine = () =>
    page
      .locator('[data-pinned]')
      .evaluate((actions) => getComputedStyle(actions, '::before').getPropertyValue('--i-line') !== '')
  await expect.poll(readLine).toBe(true)
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect.poll(readLine).toBe(false)
})

it.each([0, 8, 12, 16, 20])('makes no page scroll sideways beside a gutter of %i px', async (gutter) => {
  const page = await open('many')
  await page.evaluate((px) => document.body.style.setProperty('margin', `0 ${px}px`), gutter)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

it('shows the digits of a number in their order, also in a page from right to left', async () => {
  const page = await open('hong')
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  const shown = await page
    .locator('.ieum-item-number')
    .first()
    .evaluate((element) => {
      const text = element.lastChild as Text
      const digits = Array.from(text.data, (digit, index) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + 1)
        return { digit, left: range.getBoundingClientRect().left }
      })
      return digits
        .filter(({ digit }) => digit !== ' ')
        .toSorted((one, other) => one.left - other.left)
        .map(({ digit }) => digit)
        .join('')
    })
  expect(shown).toBe('5589800099')
})

it('stays inside the scrolling element of a host', async () => {
  const page = await open('many', { ui: 'settings' })
  await page.evaluate(() => {
    document.body.style.setProperty('margin', '0')
    document.querySelector('#root')!.setAttribute('style', 'height: 100vh; overflow-y: auto')
  })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(740)
})
