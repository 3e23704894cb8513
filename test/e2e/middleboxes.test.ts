import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { serveHost } from './hosts/serve-host.js'
import { launchChromium } from './visitor.js'

const browser = await launchChromium()

afterAll(() => browser.close())

const page = '<!doctype html><title>Just a moment…</title>'
const html = { 'Content-Type': 'text/html' }
const problem = { type: 'about:blank', title: 'Service Unavailable', status: 503 }

/** The screen that the kit shows, with all its text. */
async function readScreen(url: string) {
  const tab = await browser.newPage()
  tab.setDefaultTimeout(10_000)
  await tab.goto(url)
  const screen = tab.locator('[data-ieum-state]:not([data-ieum-state="checking"])')
  await screen.waitFor()
  return { tab, state: await screen.getAttribute('data-ieum-state'), text: await screen.innerText() }
}

const trouble: [string, (response: ServerResponse) => void][] = [
  ['the page of a firewall with status 403', (response) => response.writeHead(403, html).end(page)],
  ['the page of a proxy with status 502', (response) => response.writeHead(502, html).end(page)],
  ['the page of a network that wants a login, 511', (response) => response.writeHead(511, html).end(page)],
  ['the page of a CDN with status 522', (response) => response.writeHead(522, html).end(page)],
  ['status 425', (response) => response.writeHead(425).end()],
  ['a page with status 200', (response) => response.writeHead(200, html).end(page)],
  ['a problem document with status 200', (response) => response.writeHead(200).end(JSON.stringify(problem))],
  ['nothing with status 200', (response) => response.writeHead(200).end()],
  ['status 204', (response) => response.writeHead(204).end()],
  ['status 304', (response) => response.writeHead(304).end()],
  ['a list', (response) => response.writeHead(200).end('[]')],
  [
    'text that is not compressed as it says',
    (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('{"result":"member"}'),
  ],
  [
    'half of a compressed body',
    (response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('{"result":"member"}').subarray(0, 24)),
  ],
]

describe('in Chromium', () => {
  it.each(trouble)('%s is temporary trouble, and the retry helps', async (_, respond) => {
    let isOver = false
    const host = await serveHost((request, response, next) => (isOver ? next(request, response) : respond(response)))
    const { tab, state, text } = await readScreen(host.url)
    expect({ state, text }).toEqual({ state: 'failed', text: expect.stringContaining('일시적인 문제가 생겼어요') })
    isOver = true
    await tab.getByRole('button', { name: '다시 시도' }).click()
    await tab.locator('[data-ieum-state="choosing"]').waitFor()
    await tab.close()
  })

  it.each([
    ['adds a slash', '/'],
    ['removes a slash', ''],
  ])('a framework that %s keeps the user signed in, without another call upstream', async (_, ending) => {
    const host = await serveHost((request, response, next) => {
      const bare = request.url!.replace(/\/+$/, '')
      if (request.url !== bare + ending) return response.writeHead(308, { Location: bare + ending }).end()
      request.url = bare
      return next(request, response)
    })
    const { tab, state } = await readScreen(host.url)
    expect(state).toBe('choosing')
    expect(await host.countUpstreamCalls()).toBe(2)
    await tab.close()
  })

  it('a redirect of both paths is a lost session', async () => {
    const host = await serveHost((_request, response) => response.writeHead(302, { Location: '/login' }).end())
    const { tab, state, text } = await readScreen(host.url)
    expect({ state, text }).toEqual({ state: 'failed', text: expect.stringMatching(/다시 로그인해\s주세요/) })
    expect(new Set(host.requestedPaths)).toEqual(
      new Set(
        ['register', 'consent'].flatMap((name) => [
          `/api/onboarding/${name}/search`,
          `/api/onboarding/${name}/search/`,
        ]),
      ),
    )
    expect(host.requestedPaths).toHaveLength(4)
    await tab.close()
  })
})
