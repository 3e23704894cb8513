import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { launchChromium, tryEverything } from './chromium.js'
import { closeServers, listen } from './socket.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(() => browser.close())
afterEach(closeServers)

/** The sandbox with its control, a page of somebody else, and the hosts and headers that arrived. */
async function createScene() {
  const sandbox = createSandbox({ apiKey: 'made-up' })
  const said: { status: number; host: string | undefined; site: unknown }[] = []
  const serve = toNodeSandbox(sandbox, { control: true })
  const sandboxPort = await listen((req, res) => {
    const { host, 'sec-fetch-site': site } = req.headers
    const isControl = req.url?.startsWith('/__sandbox/')
    if (isControl) res.once('finish', () => said.push({ status: res.statusCode, host, site }))
    serve(req, res)
  })
  const pagePort = await listen((_req, res) => res.setHeader('Content-Type', 'text/html').end('<!doctype html><body>'))
  // Without the portal's own policy, which the page of an attacker would not have either.
  return { sandbox, said, sandboxPort, pagePort, page: await browser.newPage({ bypassCSP: true }) }
}

it.each(['evil.test', 'localhost'])('shows and changes nothing for a page of http://%s', async (host) => {
  const { sandbox, said, sandboxPort, pagePort, page } = await createScene()
  let changes = 0
  sandbox.onChange(() => changes++)
  for (const path of ['personas', 'reset', 'faults']) {
    await page.goto(`http://${host}:${pagePort}/`)
    const url = `http://localhost:${sandboxPort}/__sandbox/${path}`
    const read = await page.evaluate(tryEverything, { url, headers: {} })
    expect([read.fetch, read.noCors, read.form]).toEqual(['TypeError', 'opaque 0 ', 'unreadable'])
  }
  expect(new Set(said.map(({ status }) => status))).toEqual(new Set([403]))
  expect(changes).toBe(0)
})

it('refuses a page whose name was pointed at this machine, by its Host header alone', async () => {
  const { said, sandboxPort, page } = await createScene()
  const host = `rebound.test:${sandboxPort}`
  await page.goto(`http://${host}/portal/sign-up`)
  const read = await page.evaluate(async () => {
    const response = await fetch('/__sandbox/personas')
    return `${response.status} ${await response.text()}`
  })
  expect(read).toMatch(/^403 \{"message":"Control serves programs on this machine only/)
  expect(said).toEqual([{ status: 403, host, site: undefined }])
})

it("lets neither the portal's own pages nor the address bar reach control", async () => {
  const { said, sandboxPort, page } = await createScene()
  await page.goto(`http://localhost:${sandboxPort}/portal/sign-up`)
  const status = await page.evaluate(async () => (await fetch('/__sandbox/personas')).status)
  const bar = await page.goto(`http://localhost:${sandboxPort}/__sandbox/personas`)
  expect([status, bar?.status()]).toEqual([403, 403])
  expect(said.map(({ site }) => site)).toEqual(['same-origin', 'none'])
})
