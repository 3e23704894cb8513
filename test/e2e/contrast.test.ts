import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installContrast } from './hosts/install-contrast.js'
import { kit, openHost } from './hosts/open-host.js'
import { launchChromium } from './visitor.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => browser.close())

/** The kit's own and twenty others; the empty one takes the host's away. */
const accents = [
  '',
  '#000000',
  '#ffffff',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
  '#00ffff',
  '#ff00ff',
  '#808080',
  '#c0c0c0',
].concat(['#fee500', '#03c75a', '#3182f6', '#ff5b00', '#7b2ff7', '#e60023', '#00a884', '#795548', '#f06292', '#1a237e'])

/** Every token that is drawn on another, and the ratio that WCAG 2.2 asks for. */
const grounds = { surface: 4.5, raised: 4.5, tint: 4.5 }
const tokens: Record<string, Record<string, number>> = {
  text: grounds,
  muted: grounds,
  'accent-text': grounds,
  positive: { surface: 4.5, raised: 4.5 },
  warning: { surface: 4.5, raised: 4.5, 'warning-tint': 4.5 },
  critical: { surface: 4.5, raised: 4.5 },
  'on-accent': { accent: 4.5 },
  surface: { positive: 3 },
  control: { surface: 3, raised: 3 },
  focus: { surface: 3, raised: 3, tint: 3, 'warning-tint': 3 },
}
const pairs = Object.entries(tokens).flatMap(([colour, on]) =>
  Object.entries(on).map(([ground, ratio]) => [colour, ground, ratio] as const),
)

/** What carries meaning without being text: 3:1 on what is behind it, or inside it. */
const marks: [selector: string, property: 'color' | 'borderTopColor' | 'outlineColor', pseudo?: '::before'][] = [
  ['.ieum-progress [data-done] .ieum-icon', 'color'],
  ['.ieum-checklist .ieum-icon', 'color'],
  ['.ieum-icon-button .ieum-icon', 'color'],
  ['.ieum-link-more .ieum-icon', 'color'],
  ['.ieum-filter .ieum-icon', 'color'],
  ['.ieum-filter', 'borderTopColor'],
  ['.ieum-item[data-selected]', 'outlineColor'],
  ['.ieum-item-input:not(:checked)', 'borderTopColor'],
  ['.ieum-item-input:checked', 'borderTopColor'],
  ['.ieum-item-input:checked', 'color', '::before'],
  ['.ieum-reveal[aria-checked="false"]', 'borderTopColor', '::before'],
  ['.ieum-reveal[aria-checked="true"]', 'borderTopColor', '::before'],
  ['[data-done] > .ieum-step-mark .ieum-icon', 'color'],
  ['[aria-current] > .ieum-step-mark', 'color'],
  ['li:not([data-done], [aria-current]) > .ieum-step-mark', 'color'],
]

/** Where the keyboard's focus ring is drawn. */
const stops = [
  '.ieum-button',
  '.ieum-item-input:checked',
  '.ieum-filter-input',
  '.ieum-reveal',
  '.ieum-notice .ieum-button-inline',
]

/** Puts on the page all that has colours: a selection, a switch that is on, the steps of a handoff, each firm mark. */
async function showEverything(page: Page): Promise<void> {
  await page.locator('#many .ieum-item').first().click()
  await page.locator('#expiring .ieum-reveal').click()
  await page.locator('#unlinked .ieum-button').click()
  await page.locator('#unlinked .ieum-steps').waitFor()
  await page.keyboard.press('Tab')
  await page.evaluate(() => {
    const firmMarks = document.querySelectorAll<HTMLElement>('.ieum-firm-mark[data-colour]')
    for (const [index, mark] of firmMarks.entries()) mark.dataset.colour = String(index % 6)
  })
}

/** What has too little contrast with any of the accents, as the browser paints it. */
function findWeak(page: Page): Promise<string[]> {
  return page.evaluate(
    ([all, tokenPairs, things, focusStops]) => {
      const weak = new Set<string>()
      const check = (what: string, colour: string, ground: Element, least: number, accent: string) => {
        const ratio = window.getContrast(colour, ground)
        if (ratio < least) weak.add(`${accent} ${what}: ${ratio.toFixed(2)} < ${least}`)
      }
      const written = [...document.querySelectorAll('.ieum *')].filter(({ childNodes }) =>
        [...childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE),
      )
      const probe = document.querySelector('.ieum')!.appendChild(document.createElement('i'))
      for (const accent of all) {
        document.documentElement.style.setProperty('--ieum-accent', accent || 'initial')
        for (const text of written) check(text.className, getComputedStyle(text).color, text, 4.5, accent)
        for (const [colour, ground, least] of tokenPairs) {
          probe.style.color = `var(--i-${colour})`
          probe.style.background = `var(--i-${ground})`
          check(`${colour} on ${ground}`, getComputedStyle(probe).color, probe, least, accent)
        }
        const input = document.querySelector('.ieum-filter-input')!
        check('placeholder', getComputedStyle(input, '::placeholder').color, input, 4.5, accent)
        for (const [selector, property, pseudo] of things) {
          const element = document.querySelector(selector)!
          const style = getComputedStyle(element, pseudo)
          const isInside = property === 'color' || pseudo
          const colour = selector.includes('-input') && pseudo ? style.backgroundColor : style[property]
          check(`${selector} ${property}`, colour, isInside ? element : element.parentElement!, 3, accent)
        }
        for (const selector of focusStops) {
          const stop = document.querySelector<HTMLElement>(selector)!
          stop.focus()
          const ringed = stop.closest('.ieum-item, .ieum-filter') ?? stop
          if (getComputedStyle(ringed).outlineStyle !== 'solid') weak.add(`${selector} has no ring`)
          check(`${selector} ring`, getComputedStyle(ringed).outlineColor, ringed.parentElement!, 3, accent)
        }
      }
      return [...weak]
    },
    [accents, pairs, marks, stops] as const,
  )
}

it.each(['light', 'dark'] as const)(
  'has enough contrast with the default accent and twenty others in %s',
  async (colorScheme) => {
    const host = `:root { color-scheme: ${colorScheme}; background: light-dark(#fff, #15171b) }`
    const page = await openHost(browser, [host, kit])
    await installContrast(page)
    await showEverything(page)
    expect(await findWeak(page)).toEqual([])
    await page.context().close()
  },
)

it('shows what is chosen, switched on, focused or a button in forced colours', async () => {
  const page = await openHost(browser, [kit], { forcedColors: 'active' })
  await showEverything(page)
  const row = page.locator('#many .ieum-item')
  const read = (selector: string, property: string, pseudo?: string) =>
    page.evaluate(
      ([which, name, part]) => getComputedStyle(document.querySelector(which)!, part).getPropertyValue(name),
      [selector, property, pseudo] as const,
    )
  expect(await row.nth(0).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  expect(await row.nth(1).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none')
  expect(await read('.ieum-item-input', 'appearance')).toBe('auto')
  const ground = await read('.ieum-reveal[aria-checked="false"]', 'background-color', '::before')
  expect(await read('.ieum-reveal[aria-checked="true"]', 'background-color', '::before')).not.toBe(ground)
  for (const button of ['.ieum-button', '#locked button', '.ieum-link-more a']) {
    expect(await read(button, 'border-top-width'), button).toBe('1px')
    expect(await read(button, 'border-top-color'), button).not.toBe('rgba(0, 0, 0, 0)')
  }
  await page.locator('#newcomer .ieum-button').focus()
  expect(await read('#newcomer .ieum-button', 'outline')).toMatch(/solid 2px$/)
  await page.context().close()
})
