import { expect, test } from 'vitest'
import { settle } from '../kit.js'
import { startTestStore } from './test-store.js'

/** The store after the host's `openIn` for a sign-up has returned this. */
async function openWith(open: () => void) {
  const started = await startTestStore()
  started.store.startHandoffBy(open, 'signUp')
  await settle()
  return started
}

test('`done` rechecks at once, and the result shows as after a press', async () => {
  const { store, backend } = await openWith(async () => 'done')
  expect(backend.requests).toEqual(['register fresh'])
  expect(store.getSnapshot()).toMatchObject({ recheck: 'unchanged', handoff: { phase: 'needsConfirmation' } })
})

test('`cancelled` gives the handoff up', async () => {
  const { store, backend } = await openWith(async () => 'cancelled')
  expect(store.getSnapshot()).toMatchObject({ handoff: null, notOpened: null })
  expect(backend.requests).toEqual([])
})

test.each([
  ['`failed`', async () => 'failed'],
  ['a promise that rejects', () => Promise.reject(new Error('no bridge'))],
])('%s gives the handoff up and says for what the portal did not open', async (_, open) => {
  const { store } = await openWith(open)
  expect(store.getSnapshot()).toMatchObject({ handoff: null, notOpened: 'signUp' })
})

test.each([
  ['a promise that never settles', () => new Promise(() => {})],
  ['a function without a result', () => {}],
  ['an outcome of nobody', async () => 'closed'],
])('%s changes nothing', async (_, open) => {
  const { store, backend } = await openWith(open)
  expect(store.getSnapshot()).toMatchObject({ handoff: { purpose: 'signUp', phase: 'looking' }, notOpened: null })
  expect(backend.requests).toEqual([])
})

test('an outcome that comes after the next start is ignored', async () => {
  const { store } = await startTestStore()
  store.startHandoffBy(() => Promise.resolve('failed'), 'signUp')
  store.startHandoff('signUp')
  await settle()
  expect(store.getSnapshot()).toMatchObject({ handoff: { purpose: 'signUp' }, notOpened: null })
})

test('the next start takes the message away', async () => {
  const { store } = await openWith(async () => 'failed')
  store.startHandoff('signUp')
  expect(store.getSnapshot().notOpened).toBeNull()
})
