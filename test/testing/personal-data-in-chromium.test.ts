import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectNoPersonalData } from '../../src/testing/index.js'
import { withBrowserAndServer } from './browser-page.js'

const person = { ci: 'ab/cd==', korName: '홍길동', accountNumbers: ['160657695589800099'] }
const html = '<!doctype html><html lang="ko"><meta charset="utf-8"><title>page</title><body></body></html>'
const started = withBrowserAndServer(() => ({ url }, response) => {
  response.setHeader('Content-Type', 'text/html')
  response.setHeader('Content-Security-Policy', "default-src 'self'")
  if (url === '/header') response.setHeader('X-Name', encodeURIComponent('홍길동'))
  response.end(html)
})

/** What is found after a page of its own has done something careless. */
async function findAfter(careless: () => unknown): Promise<string> {
  const page = await started.browser.newPage()
  await page.goto(`${started.origin}/`)
  await page.evaluate(careless)
  return findOn(page)
}

async function findOn(page: Page): Promise<string> {
  const found = await expectNoPersonalData(page, person).then(() => 'nothing', String)
  await page.context().close()
  return found
}

/** Functions for the page, which gets each alone. */
const careless: [leak: string, act: () => unknown][] = [
  ['the Korean name in the document', () => document.body.append('홍', document.createElement('wbr'), '길동')],
  [
    'an account number in the database "app"',
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('app')
        request.addEventListener('upgradeneeded', () => {
          const rows = new Map([['last', [{ vtAccNo: '1606-5769-5589800099' }]]])
          request.result.createObjectStore('accounts').put(rows, 1)
        })
        request.addEventListener('success', resolve)
      }),
  ],
  [
    'the Korean name in the database "files"',
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('files')
        request.addEventListener('upgradeneeded', () => {
          const store = request.result.createObjectStore('files')
          store.put(new Blob(['홍길동']), 1)
          store.put({ bytes: new Uint8Array([1]), itself: BigInt(1) }, 2)
        })
        request.addEventListener('success', resolve)
      }),
  ],
  [
    'an account number in the cache "responses"',
    async () => (await caches.open('responses')).put('/list', new Response('{"vtAccNo":"160657695589800099"}')),
  ],
  [
    'the Korean name in the document of frame 1',
    () => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      frame.contentDocument?.body.append('홍길동')
    },
  ],
  ['the Korean name in the console', () => console.log({ deep: [{ deeper: { user: { name: '홍길동' } } }] })],
  [
    'the CI in an error of the page',
    async () => {
      setTimeout(() => {
        throw new Error('no such person: ab/cd==')
      })
      await new Promise((resolve) => setTimeout(resolve))
    },
  ],
  ['the Korean name in the headers of the response to request 2', async () => (await fetch('/header')).text()],
  [
    'the CI in the headers of request 2',
    async () => (await fetch('/list', { headers: { Authorization: btoa('{"ci":"ab/cd=="}') } })).text(),
  ],
  [
    'the Korean name in the body of request 2',
    async () =>
      (
        await fetch('/list', { method: 'POST', body: new Uint8Array([255, 0, ...new TextEncoder().encode('홍길동')]) })
      ).text(),
  ],
  ['the CI in the history', () => history.replaceState({ count: BigInt(1), ci: 'ab/cd==' }, '')],
]

test.each(careless)('finds %s', async (leak, act) => {
  expect(await findAfter(act)).toBe(`Error: [ieum] Personal data got out: ${leak}.`)
})

test('finds nothing in what a page may show, keep and send', async () => {
  const found = await findAfter(async () => {
    document.body.append('160657-69558-9800099')
    localStorage.setItem('theme', 'dark')
    history.replaceState({ count: BigInt(1) }, '')
    indexedDB.open('empty')
    await fetch('/verify', { method: 'POST', body: '160657695589800099' })
  })
  expect(found).toBe('nothing')
})

test('does not repeat the name that a storage key contains', async () => {
  const found = await findAfter(() => localStorage.setItem('user-홍길동', '1'))
  expect(found).toContain('the Korean name in local storage, item 1')
  expect(found).not.toContain('홍길동')
})

test('reads about:blank, which has no storage', async () => {
  expect(await findOn(await started.browser.newPage())).toBe('nothing')
})
