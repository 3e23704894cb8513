import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { chromiumOptions } from '../../config/chromium.js'
import { buildPage } from './hosts/build-page.js'
import { headings } from './screens.js'
import { launchChromium, releaseFocus } from './visitor.js'

const origin = 'https://app.example'
const html =
  '<!doctype html><html lang="ko"><link rel="stylesheet" href="/kit.css"><div id="root"></div><script type="module" src="/host.js"></script></html>'
const sandbox = 'allow-scripts allow-forms allow-popups'
const framing = `<!doctype html><iframe sandbox="${sandbox}" src="/host" width="400" height="700"></iframe>`

const styles = await readFile(new URL('../../dist/styles.css', import.meta.url), 'utf8')
let script: string

beforeAll(async () => {
  script = await buildPage(new URL('hosts/newcomer.tsx', import.meta.url))
})

/** Serves the host's pages, `/` in full and `/framing` in a sandboxed frame. Returns what the browser complains about. */
async function serve(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = []
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/kit.css') return route.fulfill({ contentType: 'text/css', body: styles })
    if (pathname !== '/host.js')
      return route.fulfill({ contentType: 'text/html', body: pathname === '/framing' ? framing : html })
    // A module is loaded with CORS, and the origin of a sandboxed frame is `null`.
    const headers = { 'access-control-allow-origin': '*' }
    return route.fulfill({ contentType: 'text/javascript', headers, body: script })
  })
  return complaints
}

/** Signs up at the portal in another tab, comes back, and says so. */
async function walk(page: Page, frame: Frame): Promise<void> {
  const link = frame.getByRole('link', { name: '핀테크 포털에서 가입하기' })
  const [portal] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await portal.close()
  const done = frame.getByRole('button', { name: '가입을 마쳤어요' })
  await done.click()
  await frame.getByText('아직 가입이 확인되지 않아요').first().waitFor()
  expect(await done.getAttribute('aria-disabled')).toBe('false')
  await frame.evaluate(() => window.signUp())
  await done.click()
  await frame.getByRole('heading', { name: headings.linkNeeded }).waitFor()
}

/** True for each feature that refuses. */
const readRefusals = (frame: Frame) =>
  frame.evaluate(async () => ({
    storage: await Promise.resolve()
      .then(() => sessionStorage.length)
      .then(
        () => false,
        () => true,
      ),
    locks: await navigator.locks.request('test', () => false).catch(() => true),
  }))

it('leads a newcomer on in a sandboxed frame without an origin, and shows what it cannot copy', async () => {
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const context = await browser.newContext()
  const complaints = await serve(context)
  const page = await context.newPage()
  await page.goto(`${origin}/framing`)
  await releaseFocus(page)
  const frame = page.frames()[1]!
  await walk(page, frame)
  await frame.getByRole('button', { name: 'copy' }).click()
  const link = frame.getByText('https://app.example/once/1')
  await link.click()
  expect(await frame.evaluate(() => getSelection()?.toString())).toBe('https://app.example/once/1')
  expect(await readRefusals(frame)).toEqual({ storage: true, locks: true })
  expect(complaints).toEqual([expect.stringContaining('Clipboard API has been blocked')])
})

it('leads a newcomer on in a browser that blocks all data of sites', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'ieum-blocked-'))
  await mkdir(join(profile, 'Default'))
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings))
  const context = await chromium.launchPersistentContext(profile, chromiumOptions)
  onTestFinished(async () => {
    await context.close()
    await rm(profile, { recursive: true })
  })
  const complaints = await serve(context)
  const page = await context.newPage()
  await page.goto(origin)
  await walk(page, page.mainFrame())
  expect(await readRefusals(page.mainFrame())).toEqual({ storage: true, locks: true })
  expect(complaints).toEqual([])
})
