import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright'
import { findProgram } from '../find-programs.js'
import { root } from './pages.js'
import { serveSite } from './serve-site.js'

/**
 * Looks at every page of the built site in Chromium: no violation of axe, nothing wider than the page, no error in the
 * console. One page of each kind is looked at in light and dark, narrow and wide; the others narrow and light.
 */
const ofEachKind = [
  '/',
  '/ko/',
  '/playground',
  '/ko/playground',
  '/start-vite',
  '/ko/start-next',
  '/theming',
  '/errors/',
  '/journey',
  '/reference/components',
]
const pages = readdirSync(`${root}site/dist`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/^(404|(live|stories)\/.*)\.html$/.test(file))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const site = await serveSite(`${root}site/dist`)
const browser = await chromium.launch({
  executablePath: findProgram('CHROMIUM_PATH'),
  args: ['--no-sandbox'],
})
const faults = []
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [360, 1280]) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      bypassCSP: true,
    })
    for (const path of colorScheme === 'light' && width === 360 ? pages : ofEachKind) {
      const found = await check(await context.newPage(), path)
      faults.push(...found.map((fault) => `${path} ${colorScheme} ${width}: ${fault}`))
    }
    await context.close()
  }
}
await browser.close()
site.close()
console.log(
  faults.join('\n') ||
    `${pages.length} pages, ${ofEachKind.length} of them light and dark, 360 and 1280 wide: nothing found`,
)
process.exitCode = faults.length > 0 ? 1 : 0

/**
 * @param {import('playwright').Page} page
 * @param {string} path
 */
async function check(page, path) {
  /** @type {string[]} */
  const errors = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' })
  // A frame below the fold waits until somebody scrolls to it.
  for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded()
  for (const frame of page.frames().slice(1))
    await frame.locator('[data-ieum-state]:not([data-ieum-state=checking])').first().waitFor()
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] }),
  )
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await page.close()
  const violations = found.violations.map(
    (/** @type {{ id: string, nodes: { target: string[] }[] }} */ { id, nodes }) =>
      `${id} at ${nodes[0]?.target.join(' ')}`,
  )
  return [...errors, ...violations, ...(excess > 0 ? [`${excess} px too wide`] : [])]
}
