import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchResponses } from '../../../src/devtools/recorder/watch-responses.js'

const onResponse = vi.fn()
const own = { method: 'POST', headers: { 'X-Ieum-Request': '1' }, body: '{"fresh":true}' }
const headers = { 'X-Ieum-Request-Id': 'req-1', Age: '34' }

beforeEach(() => {
  onResponse.mockReset()
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('{}', { status: 200, headers }))
})
afterEach(() => vi.restoreAllMocks())

test.each(['/api/register/search', '/api/register/search/', 'http://localhost:3000/api/register/search'])(
  'tells status, id, age and freshness of %s',
  async (url) => {
    const stop = watchResponses('/api', onResponse)
    expect((await fetch(url, own)).status).toBe(200)
    expect(onResponse).toHaveBeenCalledWith('registration', { fresh: true, status: 200, requestId: 'req-1', age: 34 })
    stop()
  },
)

test.each([
  ['another backend', 'https://elsewhere.test/api/register/search', own],
  ['another path', '/api/other', own],
  ['a request that is not of the kit', '/api/register/search', { method: 'POST' }],
])('passes %s on without a word', async (_, url, init) => {
  const stop = watchResponses('/api', onResponse)
  expect(await (await fetch(url, init)).text()).toBe('{}')
  expect(onResponse).not.toHaveBeenCalled()
  stop()
})

test('stops, also if somebody else has wrapped fetch since', async () => {
  const original = globalThis.fetch
  const stopFirst = watchResponses('/api', onResponse)
  const watched = globalThis.fetch
  const stopSecond = watchResponses('/api', onResponse)
  stopFirst()
  expect(globalThis.fetch).not.toBe(watched)
  await fetch('/api/consent/search', own)
  expect(onResponse).toHaveBeenCalledTimes(1)
  stopSecond()
  await fetch('/api/consent/search', own)
  expect(onResponse).toHaveBeenCalledTimes(1)
  globalThis.fetch = original
})
