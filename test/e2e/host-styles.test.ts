import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { findUsabilityProblems } from './hosts/find-usability-problems.js'
import { hosts, ways } from './hosts/hosts.js'
import { kit, openHost } from './hosts/open-host.js'
import { launchChromium } from './visitor.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => browser.close())

const setClass = (page: Page, value: string) =>
  page.locator('#host').evaluate((host, name) => host.setAttribute('class', name), value)

/** The styles that hosts change. */
function readLooks(page: Page) {
  return page.evaluate(() => {
    const button = getComputedStyle(document.querySelector('.ieum-button')!)
    const row = getComputedStyle(document.querySelector('.ieum-item')!)
    return {
      button: [button.backgroundColor, button.borderRadius],
      row: [row.display, row.borderTopWidth, row.borderTopColor, row.padding],
    }
  })
}

const hostLooks = { button: ['rgb(18, 52, 86)', '4px'], row: ['grid', '3px', 'rgb(101, 67, 33)', '20px 24px'] }

it.each(hosts)('is usable at 320 px and restyled without !important in $name', async ({ sheets, wins, loses = [] }) => {
  const page = await openHost(browser, sheets)
  const kitLooks = await readLooks(page)
  expect(kitLooks.button).toEqual(['rgb(33, 86, 224)', '16px'])
  expect(await findUsabilityProblems(page)).toEqual([])

  for (const way of loses) {
    await setClass(page, ways[way])
    expect(await readLooks(page), way).toEqual(kitLooks)
  }
  for (const way of wins) {
    await setClass(page, ways[way])
    expect(await readLooks(page), way).toEqual(hostLooks)
  }
  expect(await findUsabilityProblems(page)).toEqual([])

  await setClass(page, 'with-accent')
  expect((await readLooks(page)).button[0]).toBe('rgb(123, 47, 247)')
})

/** Adds a stylesheet of the host to the page, in place of the one before. */
const setRule = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)

const read = (page: Page, selector: string, property: string, pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name), [
      property,
      pseudo,
    ] as const)

/** For each variable, an element and the property that it sets there. */
const drawn: Record<string, [selector: string, property: string, pseudo?: '::before']> = {
  accent: ['.ieum-button', 'background-color'],
  'on-accent': ['.ieum-button .ieum-label', 'color'],
  surface: ['.ieum-firm-name', 'background-color'],
  'surface-raised': ['.ieum-checklist', 'background-color'],
  text: ['.ieum-title', 'color'],
  'text-muted': ['.ieum-body', 'color'],
  border: ['.ieum-progress li:last-child', 'background-color', '::before'],
  'border-control': ['.ieum-filter', 'border-top-color'],
  positive: ['.ieum-progress [data-done] .ieum-icon', 'color'],
  warning: ['.ieum-notice', 'color'],
  'warning-tint': ['.ieum-notice', 'background-color'],
  'focus-ring': ['.ieum-button', 'outline-color'],
  'radius-card': ['.ieum-checklist', 'border-radius'],
  'radius-control': ['.ieum-button', 'border-radius'],
}

it('draws each documented variable where the documents say', async () => {
  const page = await openHost(browser, [kit])
  await page.locator('#unlinked .ieum-button').click()
  await page.locator('#unlinked .ieum-steps').waitFor()
  await page.evaluate(() => document.querySelector<HTMLElement>('.ieum-title')!.focus())
  await page.keyboard.press('Tab')
  for (const [name, [selector, property, pseudo]] of Object.entries(drawn)) {
    const value = name.startsWith('radius') ? '3px' : 'rgb(1, 2, 3)'
    await setRule(page, `:root { --ieum-${name}: ${value} }`)
    expect(await read(page, selector, property, pseudo), name).toBe(value)
  }
  const documents = await readFile(new URL('../../docs/theming.md', import.meta.url), 'utf8')
  const documented = Array.from(documents.matchAll(/^\| `--ieum-([a-z-]+)`/gm), ([, name]) => name)
  expect(new Set(documented)).toEqual(new Set([...Object.keys(drawn), 'critical', 'min-height', 'top']))
})

it('takes the accent, and what derives from it, from any ancestor and from its own root', async () => {
  const page = await openHost(browser, [kit])
  for (const selector of [':root', '#host', '.ieum']) {
    await setRule(page, `${selector} { --ieum-accent: #fee500 }`)
    expect(await read(page, '.ieum-button', 'background-color'), selector).toBe('rgb(254, 229, 0)')
    expect(await read(page, '.ieum-button .ieum-label', 'color'), selector).toBe('color(srgb-linear 0 0 0)')
    expect(await read(page, '.ieum-tool', 'color'), selector).toMatch(/^oklch\(0\.49 /)
    await setRule(page, '')
    expect(await read(page, '.ieum-button', 'background-color')).toBe('rgb(33, 86, 224)')
  }
})

/** Whether a journey's heading is dark on light or light on dark. */
async function readScheme(page: Page, id: string): Promise<string> {
  const colour = await read(page, `#${id} .ieum-title`, 'color')
  return { 'rgb(22, 24, 29)': 'light', 'rgb(241, 243, 246)': 'dark' }[colour] ?? colour
}

it('follows the color-scheme around it', async () => {
  const page = await openHost(browser, [kit], { colorScheme: 'dark' })
  expect(await readScheme(page, 'newcomer')).toBe('light')
  for (const selector of [':root', '#host', '.ieum']) {
    await setRule(page, `${selector} { color-scheme: dark }`)
    expect(await readScheme(page, 'newcomer'), selector).toBe('dark')
  }
  await setRule(page, ':root { color-scheme: light dark }')
  expect(await readScheme(page, 'newcomer')).toBe('dark')
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await readScheme(page, 'newcomer')).toBe('light')
})

it('follows the nearest data-ieum-theme, even if the host sets a color-scheme on the same element', async () => {
  const page = await openHost(browser, [kit])
  const setTheme = (selector: string, theme: string) =>
    page.locator(selector).evaluate((element, value) => element.setAttribute('data-ieum-theme', value), theme)
  const readBoth = async () => [await readScheme(page, 'newcomer'), await readScheme(page, 'unlinked')]
  await setTheme(':root', 'dark')
  expect(await readBoth()).toEqual(['dark', 'dark'])
  await setRule(page, ':root { color-scheme: light }')
  expect(await readBoth()).toEqual(['dark', 'dark'])
  await setTheme('#newcomer', 'light')
  expect(await readBoth()).toEqual(['light', 'dark'])
  await setTheme(':root', 'light')
  await setTheme('#newcomer', 'dark')
  expect(await readBoth()).toEqual(['dark', 'light'])
})

it('shows the logos that a host gives, and monograms for other firms', async () => {
  const page = await openHost(browser, [kit])
  const [own, other] = await page.locator('#expiring .ieum-firm-mark').all()
  expect(await own?.locator('img').getAttribute('src')).toBe('/logo.svg')
  expect(await own?.getAttribute('data-colour')).toBeNull()
  expect(await other?.textContent()).toBe('삼')
  expect(await other?.getAttribute('data-colour')).toMatch(/^[0-5]$/)
})

it('animates nothing if the user asks for less motion', async () => {
  const page = await openHost(browser, [kit], { reducedMotion: 'no-preference' })
  await page.locator('.ieum-skeleton').first().waitFor()
  const isMoving = () =>
    page.evaluate(() => {
      const styles = Array.from(document.querySelectorAll('.ieum *'), (element) => getComputedStyle(element))
      const hasTransitions = styles.some(({ transitionDuration }) => transitionDuration !== '0s')
      return [document.getAnimations().length > 0, hasTransitions]
    })
  expect(await isMoving()).toEqual([true, true])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await isMoving()).toEqual([false, false])
})
