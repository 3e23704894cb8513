import { expect, test } from 'vitest'
import { startTestStore } from '../test-store.js'

const hidePage = (persisted: boolean) => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }))

test('a page that goes into the back/forward cache during a handoff is stale', async () => {
  const { store } = await startTestStore()
  store.startHandoff('signUp')
  hidePage(true)
  expect(store.getSnapshot().stale).toBe(true)
})

test.each([
  ['without a handoff', true, false],
  ['and is thrown away', false, true],
])('a page that is left %s is not stale', async (_, persisted, leaves) => {
  const { store } = await startTestStore()
  if (leaves) store.startHandoff('signUp')
  hidePage(persisted)
  expect(store.getSnapshot().stale).toBe(false)
})
