import { expect, test } from 'vitest'
import { settle } from '../../kit.js'
import { startTestStore } from '../test-store.js'

test('a recheck without a change says unchanged', async () => {
  const { backend, store } = await startTestStore()
  store.startHandoff('signUp')
  const recheck = store.recheck()
  expect(store.getSnapshot().recheck).toBe('checking')
  await recheck
  expect(store.getSnapshot().recheck).toBe('unchanged')
  expect(backend.requests).toEqual(['register fresh'])
})

test('a recheck that fails says so and keeps the handoff', async () => {
  const { backend, store } = await startTestStore()
  store.startHandoff('signUp')
  await backend.layFault({ path: 'register', kind: 'html' })
  await store.recheck()
  expect(store.getSnapshot()).toMatchObject({ recheck: 'failed', handoff: { purpose: 'signUp' } })
})

test('a recheck with the expected change ends the handoff', async () => {
  const { backend, store } = await startTestStore()
  store.startHandoff('signUp')
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  await store.recheck()
  await settle()
  expect(store.getSnapshot()).toMatchObject({ recheck: 'none', handoff: null })
})

test('a recheck without a handoff needs a purpose', async () => {
  const { backend, store } = await startTestStore()
  await store.recheck()
  expect(backend.requests).toEqual([])
  await store.recheck('signUp')
  expect(backend.requests).toEqual(['register fresh'])
  expect(store.getSnapshot().recheck).toBe('unchanged')
})

test('a user who says to have signed up elsewhere gets a handoff, and nothing counts as opened', async () => {
  const { store, onEvent } = await startTestStore()
  await store.recheck('signUp')
  expect(store.getSnapshot().handoff).toMatchObject({ purpose: 'signUp', phase: 'needsConfirmation' })
  expect(onEvent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'portalOpened' }))
})

test('a user who says to have linked or renewed elsewhere stays on the screen', async () => {
  const { store } = await startTestStore('unlinked')
  await store.recheck('link')
  expect(store.getSnapshot()).toMatchObject({ recheck: 'unchanged', handoff: null })
})

test('a user who gives up during a recheck sees no result of it', async () => {
  const { backend, store } = await startTestStore()
  store.startHandoff('signUp')
  const release = backend.hold()
  const recheck = store.recheck()
  store.cancel()
  release()
  await recheck
  expect(store.getSnapshot()).toMatchObject({ recheck: 'none', handoff: null })
})

test('two rechecks at once send one request', async () => {
  const { backend, store } = await startTestStore()
  store.startHandoff('signUp')
  await Promise.all([store.recheck(), store.recheck()])
  expect(backend.requests).toEqual(['register fresh'])
})

test('retry loads only what has failed', async () => {
  const { backend, store } = await startTestStore('hong')
  await store.retry()
  expect(backend.requests).toEqual([])
})
