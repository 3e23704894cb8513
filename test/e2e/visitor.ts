import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright'
import { chromiumOptions } from '../../config/chromium.js'
import type { Demo } from './demo.js'

/** Starts the Chromium that the test command found. Playwright switches the back/forward cache off by default. */
export function launchChromium({ backForwardCache = false } = {}): Promise<Browser> {
  return chromium.launch({
    ...chromiumOptions,
    ignoreDefaultArgs: backForwardCache ? ['--disable-back-forward-cache'] : [],
  })
}

/** A person at the demo, with everything their browser complains about. */
export interface Visitor {
  context: BrowserContext
  page: Page
  /** Console messages, page errors and policy violations of every tab. */
  complaints: string[]
}

interface VisitOptions extends BrowserContextOptions {
  /** Pages take their time from `page.clock`. */
  fakeClock?: boolean
}

/** Signs in as a persona in a browser profile of its own. Tabs lose and gain the focus as real ones do. */
export async function visit(
  browser: Browser,
  demo: Demo,
  persona: string,
  { fakeClock = false, ...options }: VisitOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'ko-KR', ...options })
  const complaints: string[] = []
  context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error('CSP', event.violatedDirective))
  })
  if (fakeClock) await context.clock.install()
  const page = await context.newPage()
  await page.goto(`${demo.url}/login?persona=${persona}`)
  await releaseFocus(page)
  return { context, page, complaints }
}

/** Playwright makes every tab believe it has the focus; without that, switching tabs fires the real events. */
export async function releaseFocus(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
}

/** One more tab of the same person at the demo. */
export async function openTab(context: BrowserContext, demo: Demo): Promise<Page> {
  const page = await context.newPage()
  await page.goto(demo.url)
  await releaseFocus(page)
  return page
}

/** Name of the state that the kit draws. */
export async function readState(page: Page): Promise<string | null> {
  return page.locator('[data-ieum-state]').first().getAttribute('data-ieum-state')
}
