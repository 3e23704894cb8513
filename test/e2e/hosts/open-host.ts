import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { build, type Rolldown } from 'vite'

const origin = 'http://localhost'
const logo = '<svg xmlns="http://www.w3.org/2000/svg"/>'

const readBuilt = (name: string) => readFile(new URL(`../../../dist/${name}`, import.meta.url), 'utf8')

/** The kit's stylesheets as they are published. */
export const kit = await readBuilt('styles.css')
export const unlayeredKit = await readBuilt('styles-unlayered.css')

/** Korean glyphs, since not every machine has them and the width of a target depends on them. */
const font = await readFile(
  new URL('../../../node_modules/pretendard/dist/web/static/woff2/Pretendard-Regular.woff2', import.meta.url),
)
const fontSheet = `@font-face { font-family: Pretendard; src: url(/font.woff2) } * { font-family: Pretendard !important }`

const { script, module } = await buildHost()

/** The stylesheet that CSS modules make of `brand.module.css`. */
export const brandModule = module

/** Opens `every-screen.tsx` in full sight under stylesheets in the order given, with each journey at its screen. */
export async function openHost(browser: Browser, sheets: string[], options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 8000 },
    reducedMotion: 'reduce',
    ...options,
  })
  const links = [fontSheet, ...sheets].map((_, index) => `<link rel="stylesheet" href="/${index}.css">`).join('')
  const html = `<!doctype html><html lang="ko"><meta name="viewport" content="width=device-width">${links}<div id="root"></div><script type="module" src="/host.js"></script></html>`
  const headers = { 'content-security-policy': "default-src 'self'" }
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', headers, body: html })
    if (pathname === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/logo.svg') return route.fulfill({ contentType: 'image/svg+xml', body: logo })
    if (pathname === '/font.woff2') return route.fulfill({ contentType: 'font/woff2', body: font })
    const index = Number.parseInt(pathname.slice(1), 10)
    return route.fulfill({ contentType: 'text/css', body: [fontSheet, ...sheets][index] ?? '' })
  })
  await context.clock.install()
  const page = await context.newPage()
  await page.goto(origin)
  await page.locator('#many .ieum-item').last().waitFor()
  await page.locator('#expiring .ieum-item').last().waitFor()
  for (const id of ['newcomer', 'unlinked', 'expired', 'locked']) await page.locator(`#${id} .ieum-title`).waitFor()
  await page.clock.fastForward('00:05') // The screen that waits says that it takes longer.
  await page.evaluate(() => document.fonts.ready)
  // Rows are laid out once they are in sight, which is known a frame later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page
}

async function buildHost(): Promise<{ script: string; module: string }> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    css: { modules: { generateScopedName: 'brand-[local]' } },
    build: {
      write: false,
      minify: false,
      cssMinify: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('every-screen.tsx', import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  const style = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  return { script: output[0].code, module: style?.type === 'asset' ? String(style.source) : '' }
}
