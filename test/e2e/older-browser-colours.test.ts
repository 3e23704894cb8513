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
])('has the right colours if a bundler replaces light-dark() and the host sets %s', async (_, host, theme, colour) => {
  const styles = await lower(host)
  expect(styles).not.toContain('light-dark(#')
  const page = await browser.newPage()
  const button = '<section class="ieum"><button class="ieum-button">start</button></section>'
  await page.setContent(`<style>${styles}</style><div data-ieum-theme="${theme}">${button}</div>`)
  expect(await page.locator('button').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colour)
  await page.close()
})

const both = '<meta name="color-scheme" content="light dark">'
const onlyDark = '<meta name="color-scheme" content="only dark">'

it.each([
  ['light dark', both, '', 'light', light],
  ['light dark', both, '', 'dark', dark],
  ['only dark', onlyDark, '', 'light', dark],
  ['light', '<meta name="color-scheme" content="light">', '', 'dark', light],
  ['nothing', '', '', 'dark', light],
  ['light dark, and its root dark by script', both, 'color-scheme: dark', 'light', dark],
  ['light dark, and its root light by script', both, 'color-scheme: light', 'dark', light],
  ['nothing, and its root dark by script', '', 'color-scheme:dark', 'light', dark],
] as const)(
  'has the right colours if a bundler replaces light-dark() and only the page says %s (%s %s, on a %s device)',
  async (_, meta, style, colorScheme, colour) => {
    const styles = await lower('')
    const page = await browser.newPage({ colorScheme })
    const button = '<section class="ieum"><button class="ieum-button">start</button></section>'
    const head = `<head>${meta}<style>${styles}</style></head>`
    await page.setContent(`<!doctype html><html style="${style}">${head}<body>${button}</body></html>`)
    expect(await page.locator('button').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colour)
    // As a browser that knows light-dark() shows it.
    await page.setContent(
      `<!doctype html><html style="${style}">${head.replace(styles, kit)}<body>${button}</body></html>`,
    )
    expect(await page.locator('button').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colour)
    await page.close()
  },
)

it('lets the color-scheme of a stylesheet win over that of the page', async () => {
  const styles = await lower(':root { color-scheme: light }')
  const page = await browser.newPage({ colorScheme: 'dark' })
  const button = '<section class="ieum"><button class="ieum-button">start</button></section>'
  await page.setContent(`<!doctype html><head>${both}<style>${styles}</style></head><body>${button}</body>`)
  expect(await page.locator('button').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(light)
  await page.close()
})

it.each([
  ['', light],
  ['dark', dark],
])('has colours in a shadow root if a bundler replaces light-dark() (theme of the host: %j)', async (theme, colour) => {
  const styles = await lower('')
  const page = await browser.newPage()
  const button = '<section class="ieum"><button class="ieum-button">start</button></section>'
  const shadow = `<template shadowrootmode="open"><style>${styles}</style>${button}</template>`
  await page.setContent(`<!doctype html><div data-ieum-theme="${theme}">${shadow}</div>`)
  expect(await page.locator('button').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colour)
  await page.close()
})
