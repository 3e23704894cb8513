import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPage } from '../e2e/hosts/build-page.js'
import { launchChromium } from '../e2e/visitor.js'

const html = '<!doctype html><html lang="ko"><div id="root"></div><script type="module" src="/page.js"></script></html>'
const workerScript = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')
const requestedUrls: string[] = []
let browser: Browser
let server: Server

/** A host without a backend. */
beforeAll(async () => {
  const scripts = new Map([
    ['/page.js', await buildPage(new URL('pages/msw-worker.tsx', import.meta.url))],
    ['/mockServiceWorker.js', workerScript],
  ])
  server = createServer(({ url = '' }, response) => {
    requestedUrls.push(url)
    const script = scripts.get(url)
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? (url === '/' ? html : 'portal'))
  }).listen(0, '127.0.0.1')
  browser = await launchChromium()
}, 60_000)

afterAll(async () => {
  await browser.close()
  server.close()
})

test('the service worker of msw serves a newcomer who signs up and returns', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  // React's development build recommends its tools as `info`.
  page.on('console', (message) => message.type() === 'info' || complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`)

  const [portal] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).click(),
  ])
  await page.getByRole('button', { name: '포털에서 가입했어요' }).click()
  await portal.close()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.getByRole('heading', { name: '연결된 계좌가 없어요' }).waitFor()

  expect(requestedUrls.filter((url) => url.startsWith('/api'))).toEqual([])
  expect(complaints).toEqual([])
})
