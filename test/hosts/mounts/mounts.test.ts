import type { Browser, CDPSession } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPage } from '../../journeys/hosts/build-page.js'
import { launchChromium } from '../../journeys/visitor.js'

const origin = 'http://localhost'
const html = '<!doctype html><html lang="ko"><div id="root"></div><script type="module" src="/page.js"></script></html>'
let browser: Browser
let script: string

beforeAll(async () => {
  script = await buildPage(new URL('mounts.tsx', import.meta.url), 'production')
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** What is left after everything that can be collected is. */
async function measure(cdp: CDPSession) {
  for (let turn = 0; turn < 5; turn++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  return { bytes: usedSize, nodes, listeners: jsEventListeners }
}

it('two hundred mounts leave next to no node, listener or memory behind', async () => {
  const context = await browser.newContext()
  await context.route('**/*', (route) =>
    route.request().url().endsWith('/page.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: html }),
  )
  const page = await context.newPage()
  await page.goto(origin)
  const cdp = await context.newCDPSession(page)
  const mount = (times: number) => page.evaluate((count) => window.mountJourney(count), times)
  await page.waitForFunction(() => 'mountJourney' in window)
  // Until the engine has compiled and cached what it will.
  await mount(200)
  const before = await measure(cdp)
  await mount(200)
  const after = await measure(cdp)
  // One mount has some 360 nodes and 30 listeners, and the last tree may still be held for reuse.
  expect(after.nodes - before.nodes).toBeLessThan(1000)
  expect(after.listeners - before.listeners).toBeLessThan(100)
  expect(after.bytes / before.bytes).toBeLessThan(1.08)
})
