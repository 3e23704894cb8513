import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { withDemo } from './setup.js'
import { visit } from './visitor.js'

const started = withDemo()

const accents = [
  ['default', ''],
  ...['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff', '#808080', '#c0c0c0'],
  ...['#fee500', '#03c75a', '#3182f6', '#ff5b00', '#7b2ff7', '#e60023', '#00a884', '#795548', '#f06292', '#1a237e'],
].map((accent) => (Array.isArray(accent) ? accent : [accent, accent])) as [name: string, value: string][]

/** What must be read, on what it stands, and the ratio that WCAG 2.2 asks for. */
const pairs: [text: string, ground: string, ratio: number][] = [
  ['.ieum-button .ieum-label', '.ieum-button', 4.5],
  ['.ieum-button-plain', '.card', 4.5],
  ['.ieum-badge', '.ieum-badge', 3],
  ['.ieum-title', '.card', 4.5],
  ['.ieum-body', '.card', 4.5],
]

/** Contrast of every pair as the browser paints it, by the formula of WCAG 2.2. */
function measure(page: Page): Promise<number[]> {
  return page.evaluate((wanted) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    const readLuminance = (colour: string) => {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const getStyle = (selector: string) => getComputedStyle(document.querySelector(selector)!)
    return wanted.map(([text, ground]) => {
      const light = readLuminance(getStyle(text).color)
      const dark = readLuminance(getStyle(ground).backgroundColor)
      return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05)
    })
  }, pairs)
}

it.each(['light', 'dark'] as const)('twenty accents and the default are legible in %s', async (colorScheme) => {
  const { page, context } = await visit(started.browser, started.demo, 'unlinked', { colorScheme })
  await page.locator('.ieum-badge').waitFor()
  const weak: string[] = []
  for (const [name, value] of accents) {
    await page.evaluate((accent) => {
      const { style } = document.documentElement
      for (const role of ['accent', 'on-accent'])
        style.setProperty(`--ieum-${role}`, role === 'accent' ? accent : 'initial')
      if (!accent) style.setProperty('--ieum-accent', 'initial')
    }, value)
    const ratios = await measure(page)
    ratios.forEach((ratio, index) => {
      const [text, , wanted] = pairs[index]!
      if (ratio < wanted) weak.push(`${name} ${text}: ${ratio.toFixed(2)} < ${wanted}`)
    })
  }
  expect(weak).toEqual([])
  await context.close()
})
