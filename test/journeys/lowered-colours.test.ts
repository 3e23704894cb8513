import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build, type Rolldown } from 'vite'
import { kit } from './hosts/open-host.js'
import { launchChromium } from './visitor.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** The kit's stylesheet and the host's, as Vite makes them for older browsers: `light-dark()` is replaced. */
async function lower(host: string): Promise<string> {
  const id = '\0host.css'
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'host', resolveId: (file) => (file === 'host.css' ? id : null), load: () => `${kit}\n${host}` }],
    build: { write: false, cssTarget: 'chrome111', rolldownOptions: { input: 'host.css' } },
  })) as Rolldown.RolldownOutput
  const style = output.find((file) => file.type === 'asset')
  return style?.type === 'asset' ? String(style.source) : ''
}

const light = 'rgb(33, 86, 224)'
const dark = 'rgb(134, 169, 255)'

it.each([
  ['nothing', '', '', light],
  ['nothing, with a theme', '', 'dark', dark],
  ['color-scheme: dark', ':root { color-scheme: dark }', '', dark],
  ['color-scheme: dark, with a theme', ':root { color-scheme: dark }', 'light', light],
  ['color-scheme: dark in a lower layer', '@layer base { :root { color-scheme: dark } }', '', dark],
])('where a bundler replaces light-dark() and the host says %s, colours are whole', async (_, host, theme, colour) => {
  const styles = await lower(host)
  expect(styles).not.toContain('light-dark(#')
  const page = await browser.newPage()
  const button = '<section class="ieum"><button class="ieum-button">start</button></section>'
  await page.setContent(`<style>${styles}</style><div data-ieum-theme="${theme}">${button}</div>`)
  expect(await page.locator('button').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colour)
  await page.close()
})
