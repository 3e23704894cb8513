import { expect, test, vi } from 'vitest'
import { startTestStore } from '../test-store.js'

const limited = { path: '*' as const, kind: 'reply' as const, status: 429, body: '' }

const passSeconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

/** A newcomer who has waited until the page polls no more, and presses the button when upstream says to wait. */
async function startLimited(seconds = 42) {
  const started = await startTestStore()
  vi.useFakeTimers({ now: Date.now() + 60_000 })
  started.store.startHandoff('signUp')
  await passSeconds(430)
  await started.backend.layFault({ ...limited, headers: { 'Retry-After': String(seconds) } })
  await started.store.recheck('signUp')
  started.backend.requests.length = 0
  return started
}

test('an error with a wait says when it is over, and its end clears that', async () => {
  const { backend, store } = await startLimited()
  expect(store.getSnapshot()).toMatchObject({ recheck: 'failed', retryAt: store.now() + 42_000 })
  await backend.clearFaults()
  await passSeconds(43)
  expect(store.getSnapshot()).toMatchObject({ recheck: 'unchanged', retryAt: null })
})

test('after the wait the page checks once by itself, and then only the user does', async () => {
  const { backend } = await startLimited(500)
  await passSeconds(499)
  expect(backend.requests).toEqual([])
  await passSeconds(2)
  expect(backend.requests).toEqual(['register fresh'])
  await passSeconds(3600)
  expect(backend.requests).toEqual(['register fresh'])
})

test('once something has been loaded, the page may check by itself again', async () => {
  const { backend, store } = await startLimited(500)
  await passSeconds(501)
  await backend.clearFaults()
  await store.recheck('signUp')
  await backend.layFault({ ...limited, headers: { 'Retry-After': '60' } })
  await store.recheck('signUp')
  backend.requests.length = 0
  await passSeconds(61)
  expect(backend.requests).toEqual(['register fresh'])
})

test('a wait of more than ten minutes is left to the user', async () => {
  const { backend, store } = await startLimited(601)
  expect(store.getSnapshot().retryAt).toBeNull()
  await passSeconds(3600)
  expect(backend.requests).toEqual([])
})

test('a stopped store does not check after a wait', async () => {
  const { backend, stop } = await startLimited()
  stop()
  await passSeconds(3600)
  expect(backend.requests).toEqual([])
})

test('a press without a handoff is repeated after the wait, too', async () => {
  const { backend, store } = await startTestStore()
  vi.useFakeTimers({ now: Date.now() + 60_000 })
  await backend.layFault({ ...limited, headers: { 'Retry-After': '42' } })
  await store.recheck('signUp')
  expect(store.getSnapshot()).toMatchObject({ handoff: null, recheck: 'failed' })
  await backend.clearFaults()
  backend.requests.length = 0
  await passSeconds(43)
  expect(backend.requests).toEqual(['register fresh'])
})
