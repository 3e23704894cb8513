import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { toNodeHandler } from '../../../src/server/index.js'
import { createBackend, paths } from '../backend.js'
import { launchChromium, tryEverything } from './chromium.js'
import { closeServers, listen } from './socket.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(() => browser.close())
afterEach(closeServers)

const headers = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1' }

/** A backend whose session is a cookie, a page of somebody else, and what reached the backend and came back. */
async function createScene(app: string, allowedPage?: string) {
  const pagePort = await listen((_req, res) => res.setHeader('Content-Type', 'text/html').end('<!doctype html><body>'))
  const said: { method: string; origin: string | null; site: string | null; cookie: boolean; status: number }[] = []
  const backend = createBackend({
    identify: (request) => (request.headers.get('Cookie') === 'session=yes' ? backend.getIdentity() : null),
    ...(allowedPage && { allowedOrigins: [`http://${allowedPage}:${pagePort}`] }),
  })
  const handle = toNodeHandler(async (request) => {
    const response = await backend.handler(request)
    const [origin, site] = [request.headers.get('Origin'), request.headers.get('Sec-Fetch-Site')]
    said.push({ method: request.method, origin, site, cookie: request.headers.has('Cookie'), status: response.status })
    return response
  })
  const appPort = await listen((req, res) =>
    req.url === '/' ? res.setHeader('Content-Type', 'text/html').end('<!doctype html><body>') : handle(req, res),
  )
  const url = `http://${app}:${appPort}/api/onboarding${paths.virtualAccounts}`
  const context = await browser.newContext()
  await context.addCookies([{ name: 'session', value: 'yes', url: `http://${app}:${appPort}`, sameSite: 'Lax' }])
  const page = await context.newPage()
  return { backend, said, page, url, appPort, pagePort }
}

describe('a foreign page in Chromium', () => {
  const pages = [
    { app: 'localhost', host: 'evil.test', title: 'of another site' },
    { app: 'localhost', host: 'localhost', title: 'of another port, which gets the cookie' },
    { app: 'app.test', host: 'app.test', title: 'of another port, without Sec-Fetch-Site' },
    { app: 'app.test', host: 'app.test.evil.test', title: 'of a look-alike, without Sec-Fetch-Site' },
  ]

  it.each(pages)('$title reads nothing and costs no call', async ({ app, host }) => {
    const { backend, said, page, url, pagePort } = await createScene(app)
    await page.goto(`http://${host}:${pagePort}/`)
    const read = await page.evaluate(tryEverything, { url, headers })
    expect(read).toEqual({
      fetch: 'TypeError',
      simpleFetch: 'TypeError',
      noCors: 'opaque 0 ',
      get: 'opaque 0 ',
      beacon: 'true',
      sandboxedFrame: 'TypeError',
      formOfText: 'unreadable',
      form: 'unreadable',
      script: 'error',
      image: 'error',
    })
    expect(said.filter(({ status }) => status !== 403 && status !== 405)).toEqual([])
    expect(new Set(said.map(({ method }) => method))).toEqual(new Set(['OPTIONS', 'POST', 'GET']))
    expect(said.some(({ site }) => site !== null)).toBe(app === 'localhost')
    expect(said.some(({ cookie, method }) => cookie && method === 'POST')).toBe(host === app)
    expect(said.some(({ origin }) => origin === 'null')).toBe(true)
    expect(await backend.countUpstreamCalls()).toBe(0)
  })

  it('may call and read if it is listed in allowedOrigins', async () => {
    const { page, url, pagePort } = await createScene('localhost', 'localhost')
    await page.goto(`http://localhost:${pagePort}/`)
    const read = await page.evaluate(tryEverything, { url, headers })
    expect(read.fetch).toMatch(/^cors 200 \{"vtAccList":/)
    expect(read.sandboxedFrame).toBe('TypeError')
    expect(read.simpleFetch).toMatch(/^cors 403 /)
  })

  it.each(['localhost', 'app.test'])('is distinguished from the own page on %s, which may call', async (app) => {
    const { page, url, appPort } = await createScene(app)
    await page.goto(`http://${app}:${appPort}/`)
    const read = await page.evaluate(tryEverything, { url, headers })
    expect(read.fetch).toMatch(/^basic 200 \{"vtAccList":/)
    expect([read.sandboxedFrame, read.form]).toEqual(['TypeError', expect.stringContaining('"forbidden"')])
  })
})
