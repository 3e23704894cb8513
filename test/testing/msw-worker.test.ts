import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { buildPage } from '../e2e/hosts/build-page.js'
import { withBrowserAndServer } from './browser-page.js'

const html = '<!doctype html><html lang="ko"><div id="root"></div><script type="module" src="/page.js"></script></html>'
const workerScript = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')
const requestedUrls: string[] = []

/** A host without a backend. */
const started = withBrowserAndServer(async () => {
  const scripts = new Map([
    ['/page.js', await buildPage(new URL('pages/msw-worker.tsx', import.meta.url))],
    ['/mockServiceWorker.js', workerScript],
  ])
  return ({ url = '' }, response) => {
    requestedUrls.push(url)
    const script = scripts.get(url)
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? (url === '/' ? html : 'portal'))
  }
})

test('the service worker of msw serves a newcomer who signs up and returns', async () => {
  const page = await started.browser.newPage()
  const complaints: string[] = []
  // React's development build recommends its tools as `info`.
  page.on('console', (message) => message.type() === 'info' || complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(started.origin)

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
