import type { Page } from 'playwright'
import { releaseFocus } from '../../e2e/visitor.js'
import type { withExample } from './setup.js'

interface Shift {
  value: number
}

interface Watched {
  shifts: () => number[]
}

/** A person at the example in a browser whose clock is an hour ahead of the server's, and whose zone is another one. */
export interface Guest {
  page: Page
  /** Console messages, page errors and policy violations of every page. */
  complaints: string[]
  /** URLs of the requests to the backend. */
  requests: string[]
  /** Opens a page and resolves when React has taken it over. */
  open: (path: string) => Promise<void>
  /** How far the page's content has moved at a time since its first paint. */
  readShifts: () => Promise<number[]>
}

export async function invite({ browser, example }: ReturnType<typeof withExample>): Promise<Guest> {
  const viewport = { width: 360, height: 800 }
  const context = await browser.newContext({ viewport, locale: 'ko-KR', timezoneId: 'Asia/Seoul' })
  const complaints: string[] = []
  const requests: string[] = []
  context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    if (request.url().includes('/api/onboarding/')) requests.push(request.url())
  })
  await context.clock.install({ time: Date.now() + 3_600_000 })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error('CSP', event.violatedDirective))
    const seen: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    const shifts = () => [...seen, ...observer.takeRecords()].map((entry) => (entry as unknown as Shift).value)
    Object.assign(globalThis, { shifts })
  })
  const page = await context.newPage()
  return {
    page,
    complaints,
    requests,
    async open(path) {
      await page.goto(`${example.url}${path}`)
      await releaseFocus(page)
      await waitForReact(page)
    },
    readShifts: () =>
      page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        return (globalThis as unknown as Watched).shifts()
      }),
  }
}

/** The kit's live region appears in the first effects after hydration. */
async function waitForReact(page: Page): Promise<void> {
  await page.locator('body > [aria-live="polite"]').waitFor({ state: 'attached' })
}
