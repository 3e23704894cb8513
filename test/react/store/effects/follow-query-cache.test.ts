import { expect, test } from 'vitest'
import { onboardingKeys } from '../../../../src/client/index.js'
import { scopeOf } from '../../../support/test-backend.js'
import { settle } from '../../kit.js'
import { startTestStore } from '../test-store.js'

const member = { status: 'member', consentExpiresOn: null } as const

test('data that a host sets in the query cache ends a handoff', async () => {
  const { queryClient, store } = await startTestStore()
  store.startHandoff('signUp')
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('newcomer')), member)
  queryClient.setQueryData(onboardingKeys.virtualAccounts(scopeOf('newcomer')), {
    accounts: [{ id: '1', firmCode: '00002', number: '1', alias: null }],
    consentExpiresOn: null,
  })
  await settle()
  expect(store.getSnapshot().handoff).toBeNull()
})

test('queries of another subject change nothing', async () => {
  const { queryClient, store, onEvent } = await startTestStore()
  store.startHandoff('signUp')
  onEvent.mockClear()
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('other')), member)
  await settle()
  expect(store.getSnapshot().handoff).toMatchObject({ purpose: 'signUp' })
  expect(onEvent).not.toHaveBeenCalled()
})

test('a stopped store does not follow the query cache', async () => {
  const { queryClient, onEvent, stop } = await startTestStore()
  stop()
  onEvent.mockClear()
  queryClient.removeQueries()
  await settle()
  expect(onEvent).not.toHaveBeenCalled()
})
