import axe from 'axe-core'
import type { Locator, Page } from 'playwright'
import { expect, it } from 'vitest'
import { withDemo } from './with-demo.js'
import { tabTo } from './tab-to.js'

const started = withDemo()
const schemes = ['light', 'dark'] as const

const press = (name: string) => async (page: Page) => page.getByRole('button', { name }).first().click()

/** Every page of the portal and the results of its forms: who opens it, and what they do there. */
const views: [path: string, act?: (page: Page) => Promise<unknown>][] = [
  ['sign-up?persona=nobody'],
  ['nowhere'],
  ['sign-up?persona=newcomer'],
  ['sign-up?persona=newcomer', press('가입하기')],
  ['accounts?persona=newcomer', press('가상계좌 발급')],
  ['apps?persona=unlinked'],
  ['accounts?persona=many'],
  ['apps?persona=many'],
  ['apps?persona=odd'],
  ['apps?persona=hong', refuse],
  ['apps?persona=hong', press('연결하기')],
  ['consents?persona=expired'],
  ['consents?persona=expired', press('동의 갱신')],
  ['consents?persona=expiring', press('동의 철회')],
  ['accounts?persona=locked'],
  ['accounts?persona=locked', press('본인 확인하고 잠금 풀기')],
]

async function refuse(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await press('연결하기')(page)
}

/** Rules of axe that the page breaks: all of them, or those about colours. */
function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const { axe: runner } = window as unknown as { axe: typeof axe }
    const { violations } = await runner.run(document, wanted ? { runOnly: wanted } : {})
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, rules)
}

it('has no axe violation and fits 320 px on every page, in light and dark', async () => {
  const page = await started.browser.newPage({ viewport: { width: 320, height: 640 } })
  for (const [path, act] of views) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${started.demo.sandboxUrl}/portal/${path}`)
    await act?.(page)
    await page.evaluate(axe.source)
    expect.soft(await findViolations(page), `${path} in light`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await findViolations(page, ['color-contrast']), `${path} in dark`).toEqual([])
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
  }
})

const text = 4.5
const border = 3

/** Which variable is drawn on which, and the ratio that WCAG 2.2 asks for. */
const pairs: [front: string, grounds: string[], ratio: number][] = [
  ['text', ['page', 'card', 'accent-tone'], text],
  ['muted', ['page', 'card', 'accent-tone'], text],
  ['on-brand', ['brand'], text],
  ['on-sandbox', ['sandbox'], text],
  ['on-accent', ['accent', 'accent-strong'], text],
  ['accent-text', ['page', 'card', 'accent-tone'], text],
  ['warn-text', ['warn-tone'], text],
  ['bad-text', ['card', 'bad-tone'], text],
  ['control', ['page', 'card'], border],
  ['accent', ['page', 'card', 'accent-tone'], border],
  ['focus', ['page', 'card', 'accent-tone'], border],
]
const decoration = ['line']

/** The luminance of every colour of the palette as the browser paints it, by the formula of WCAG 2.2. */
function readPalette(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    const root = [...document.styleSheets[0]!.cssRules].find((rule) => rule instanceof CSSStyleRule)!
    const names = [...root.style].filter((name) => name.startsWith('--'))
    const readLuminance = (name: string) => {
      canvas.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name)
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    return Object.fromEntries(names.map((name) => [name.slice(2), readLuminance(name)]))
  })
}

it.each(schemes)('has enough contrast between each colour and its background in %s', async (colorScheme) => {
  const page = await started.browser.newPage({ colorScheme })
  await page.goto(`${started.demo.sandboxUrl}/portal/personas`)
  const palette = await readPalette(page)
  const checked = pairs.flatMap(([front, grounds]) => [front, ...grounds])
  expect([...new Set([...checked, ...decoration])].toSorted()).toEqual(Object.keys(palette).toSorted())
  const weak = pairs.flatMap(([front, grounds, ratio]) =>
    grounds
      .map((ground) => ({ ground, contrast: getContrast(palette[front] ?? 0, palette[ground] ?? 0) }))
      .filter(({ contrast }) => contrast < ratio)
      .map(({ ground, contrast }) => `${front} on ${ground}: ${contrast.toFixed(2)} < ${ratio}`),
  )
  expect(weak).toEqual([])
})

function getContrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Moves the focus by Tab, and expects a visible focus ring. */
async function tabToRing(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
}

it('leads from sign-up to linked accounts by keyboard alone, without scripts', async () => {
  const context = await started.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${started.demo.sandboxUrl}/portal/sign-up?persona=newcomer`)
  await tabToRing(page, page.getByRole('button', { name: '가입하기' }))
  await page.keyboard.press('Enter')
  await tabToRing(page, page.getByRole('radio', { name: 'cyber' }))
  await page.keyboard.press('ArrowDown')
  await tabToRing(page, page.getByLabel('계좌 별칭'))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('모으기')
  await page.keyboard.press('Enter')
  await page.getByText('가상계좌를 발급했어요.').waitFor()
  await tabToRing(page, page.getByRole('link', { name: '다음: 앱에 연결하기' }))
  await page.keyboard.press('Enter')
  const box = page.getByRole('checkbox', { name: '모으기 diamond' })
  await tabToRing(page, box)
  await page.keyboard.press('Space')
  expect(await box.isChecked()).toBe(false)
  await page.keyboard.press('Space')
  await tabToRing(page, page.getByRole('button', { name: '연결하기' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '연결을 마쳤어요' }).waitFor()
  expect(await page.getByRole('heading', { name: '이제 앱으로 돌아가세요' }).isVisible()).toBe(true)
  await context.close()
})

it('moves the focus to the result of an action, past the repeated header', async () => {
  const page = await started.browser.newPage()
  await page.goto(`${started.demo.sandboxUrl}/portal/consents?persona=expired`)
  await tabToRing(page, page.getByRole('link', { name: '본문 바로가기' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const renew = page.getByRole('button', { name: '동의 갱신' })
  expect(await renew.evaluate((element) => element.matches(':focus-visible'))).toBe(true)
  await page.keyboard.press('Enter')
  const status = page.getByRole('status').filter({ hasText: '앱 정보 제공 동의를 갱신했어요.' })
  await expect.poll(() => status.evaluate((element) => element === document.activeElement)).toBe(true)
})
