import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright'
import { buildPage } from '../e2e/hosts/build-page.js'
import { launchChromium } from '../e2e/visitor.js'

const origin = 'http://app.test'
const html = '<!doctype html><html lang="ko"><div id="root"></div><script type="module" src="/page.js"></script></html>'
let browser: Browser
let script: string

beforeAll(async () => {
  script = await buildPage(new URL('pages/two-journeys.tsx', import.meta.url))
  browser = await launchChromium()
}, 60_000)

afterAll(() => browser.close())

/** A page on an origin that is neither https nor localhost. */
async function open(): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext()
  const complaints: string[] = []
  // React's development build recommends its tools as `info`.
  context.on('console', (message) => message.type() === 'info' || complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  await context.route('**/*', (route) => {
    const { origin: site, pathname } = new URL(route.request().url())
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    return route.fulfill({ contentType: 'text/html', body: site === origin ? html : 'portal' })
  })
  const page = await context.newPage()
  await page.goto(origin)
  return { page, complaints }
}

test('the fake backend and the kit work on an origin that is no secure context', async () => {
  const { page, complaints } = await open()
  const has = await page.evaluate(() => [
    isSecureContext,
    'subtle' in crypto,
    'randomUUID' in crypto,
    'locks' in navigator,
  ])
  expect(has).toEqual([false, false, false, false])
  await page.locator('#hong').getByRole('radio').nth(1).waitFor()

  const newcomer = page.locator('#newcomer')
  const [portal] = await Promise.all([
    page.context().waitForEvent('page'),
    newcomer.getByRole('link', { name: '핀테크 포털에서 가입하기' }).click(),
  ])
  await newcomer.locator('[data-ieum-state=awaitingSignUp]').waitFor()
  const keys = await page.evaluate(() => Object.keys(sessionStorage))
  expect(keys).toEqual([expect.stringMatching(/^ieum\.handoff\.(?!newcomer)/)])
  await newcomer.getByRole('button', { name: '포털에서 가입했어요' }).click()
  await portal.close()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await newcomer.getByRole('heading', { name: '연결된 계좌가 없어요' }).waitFor()
  expect(complaints).toEqual([])
})
