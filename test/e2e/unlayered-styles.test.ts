import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { reset } from './hosts/hosts.js'
import { kit, openHost, unlayeredKit } from './hosts/open-host.js'
import { launchChromium } from './visitor.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => browser.close())

const resets = {
  'of a template': `* { box-sizing: border-box; padding: 0; margin: 0 } a { color: inherit; text-decoration: none }`,
  'by element': `
    div, span, h1, h2, h3, p, a, small, strong, b, ol, ul, li, fieldset, form, label, legend, section, button, input {
      margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline }
    ol, ul { list-style: none }`,
  'of everything': reset,
}

/** What can be seen of every element of the kit, in the order of the document. */
function readDrawn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('.ieum, .ieum *:not(svg *)'), (element, index) => {
      const style = getComputedStyle(element)
      const { x, y, width, height } = element.getBoundingClientRect()
      const { borderTopWidth, borderTopColor, borderRadius, backgroundColor } = style
      const border = borderTopWidth === '0px' ? null : [borderTopWidth, borderTopColor, borderRadius]
      const hasText = Array.from(element.childNodes).some(({ nodeType }) => nodeType === Node.TEXT_NODE)
      const { color, fontSize, fontWeight, lineHeight, textDecorationLine } = style
      const text = hasText ? [color, fontSize, fontWeight, lineHeight, textDecorationLine] : null
      const drawn = { box: [x, y, width, height], border, backgroundColor, text }
      return `${index} ${element.tagName} ${element.getAttribute('class')} ${JSON.stringify(drawn)}`
    }),
  )
}

const body = 'body { margin: 0; font: 16px/1.5 sans-serif }'

it.each(Object.entries(resets))('looks alike before and after a reset %s, without a layer', async (_, text) => {
  const layered = await readDrawn(await openHost(browser, [body, kit]))
  expect(layered.length).toBeGreaterThan(300)
  for (const sheets of [
    [text, body, unlayeredKit],
    [unlayeredKit, text, body],
  ]) {
    const drawn = await readDrawn(await openHost(browser, sheets))
    expect(drawn.filter((line, index) => line !== layered[index])).toEqual([])
  }
})
