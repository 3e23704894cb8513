import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildChunks } from './hosts/build-page.js'
import { hold } from './hold.js'
import { launchChromium } from './visitor.js'

const origin = 'http://localhost'
let browser: Browser
let chunks: Map<string, string>
let entry: string

beforeAll(async () => {
  const built = await buildChunks(new URL('hosts/hydrate-page.tsx', import.meta.url))
  chunks = new Map(built.map(({ fileName, code }) => [`/${fileName}`, code]))
  entry = `/${built[0]!.fileName}`
  browser = await launchChromium()
})
afterAll(async () => browser.close())

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Ids, and the name of a group of radios, become unique on the page after the first render. */
const omitIds = (html: string) => html.replaceAll(/ (id|name|aria-\w+by)="[^"]*"/g, '')

/** What a server with the package's own modules sends for a persona. */
function renderPage(persona: string): { html: string; source: string } {
  const file = fileURLToPath(new URL('hosts/render-page.js', import.meta.url))
  const { html, state } = JSON.parse(execFileSync(process.execPath, [file, persona], { encoding: 'utf8' })) as {
    html: string
    state: string
  }
  const root = `<div id="root" data-persona="${persona}" data-state="${escape(state)}">${html}</div>`
  return {
    html,
    source: `<!doctype html><html lang="ko">${root}<script type="module" src="${entry}"></script></html>`,
  }
}

it.each(['newcomer', 'unlinked', 'expired', 'locked', 'hong'])(
  'keeps the server HTML of %s on screen until the late chunk is there, and hydrates it without a warning',
  async (persona) => {
    const { html, source } = renderPage(persona)
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    const { held, release } = hold()
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: source })
      if (pathname.includes('late-screens')) await held
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: chunks.get(pathname) ?? '' })
    })
    const requested = page.waitForRequest(/late-screens/)
    await page.goto(origin)
    await requested
    const parsed = await page.evaluate(
      (text) => Object.assign(document.createElement('div'), { innerHTML: text }).innerHTML,
      html,
    )
    expect(omitIds(await page.locator('#root').innerHTML())).toBe(omitIds(parsed))
    const heading = await page.waitForSelector('h2')
    release()
    // A node that React has taken over has its props on it.
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('h2') ?? {}).some((key) => key.startsWith('__react')),
    )
    expect(await heading.evaluate((element) => element.isConnected)).toBe(true)
    expect(complaints.filter((text) => !text.includes('React DevTools'))).toEqual([])
    await page.close()
  },
)
