import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { withDemo } from './setup.js'
import { visit } from './visitor.js'

const started = withDemo()

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
    return wanted.map(([text, ground]) => {
      const light = readLuminance(getComputedStyle(document.querySelector(text)!).color)
      const dark = readLuminance(getComputedStyle(document.querySelector(ground)!).backgroundColor)
      return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05)
    })
  }, pairs)
}

it.each(['light', 'dark'] as const)('twenty accents and the default are legible in %s', async (colorScheme) => {
  const { page, context } = await visit(started.browser, started.demo, 'unlinked', { colorScheme })
  await page.locator('.ieum-badge').waitFor()
  const weak: string[] = []
  for (const accent of accents) {
    await page.evaluate((value) => {
      const { style } = document.documentElement
      style.setProperty('--ieum-accent', value || 'initial')
      style.setProperty('--ieum-on-accent', 'initial')
    }, accent)
    const ratios = await measure(page)
    ratios.forEach((ratio, index) => {
      const [text, , wanted] = pairs[index]!
      if (ratio < wanted) weak.push(`${accent} ${text}: ${ratio.toFixed(2)} < ${wanted}`)
    })
  }
  expect(weak).toEqual([])
  await context.close()
})
