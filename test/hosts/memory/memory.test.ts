import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import type { MemoryPage } from './page.js'

const html = '<!doctype html><html lang="ko"><body></body><script type="module" src="/page.js"></script></html>'
/** Without these, what the engine learns about code it runs often counts as heap: some 300 kB in the same 200 visits. */
const engine = '--js-flags=--jitless --no-lazy-feedback-allocation'
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
/** The latest one may be held on to, with 60 kB, 359 nodes and 27 listeners; 400 are shown. */
const oneJourney = { heap: 64_000, nodes: 400, jsEventListeners: 30 }
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet, engine],
  })
})
afterAll(() => browser.close())

it('leaves no more than one journey in memory after 200 visits of it', async () => {
  const { page, session } = await open(await buildMinified())
  await visit(page, 20)
  const before = await measure(session)
  await visit(page, 200)
  const after = await measure(session)
  for (const what of ['heap', 'nodes', 'jsEventListeners'] as const) {
    expect(after[what] - before[what], what).toBeLessThan(oneJourney[what])
  }
})

const visit = (page: Page, times: number) =>
  page.evaluate((count) => (window as unknown as { page: MemoryPage }).page.visit(count), times)

async function measure(session: CDPSession) {
  // What one collection sets free may hold what the next one takes.
  for (let round = 0; round < 5; round++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { heap, nodes, jsEventListeners }
}

async function open(script: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage()
  await page.route('**/*', (route) => {
    const isScript = new URL(route.request().url()).pathname === '/page.js'
    if (isScript) return route.fulfill({ contentType: 'text/javascript', body: script })
    return route.fulfill({ contentType: 'text/html', body: html })
  })
  await page.goto('http://localhost')
  return { page, session: await page.context().newCDPSession(page) }
}

/** As hosts ship it. */
async function buildMinified(): Promise<string> {
  vi.stubEnv('NODE_ENV', 'production')
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('page.tsx', import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  vi.unstubAllEnvs()
  return output[0].code
}
