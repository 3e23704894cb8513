import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { onboardingKeys } from '../../../src/client/index.js'
import { OnboardingError } from '../../../src/react/index.js'
import { createResourceQueries } from '../../../src/react/store/resource-queries.js'
import { scopeOf } from '../../support/test-backend.js'
import { startTestStore } from './test-store.js'

test('a resource that was never loaded has no data and no error', () => {
  const queries = createResourceQueries(new QueryClient(), scopeOf('hong'))
  expect(queries.read().registration).toEqual({ data: undefined, error: null })
})

test('purge removes the data of both resources and keeps the error', async () => {
  const { queryClient } = await startTestStore('hong')
  const queries = createResourceQueries(queryClient, scopeOf('hong'))
  const error = new OnboardingError('subject_changed')
  const query = queryClient
    .getQueryCache()
    .find({ queryKey: onboardingKeys.registration(scopeOf('hong')), exact: true })!
  query.setState({ ...query.state, status: 'error', error })
  queries.purge()
  expect(queries.read()).toEqual({
    registration: { data: undefined, error },
    virtualAccounts: { data: undefined, error },
  })
})

test('subscribers hear of the queries of their subject only', async () => {
  const queryClient = new QueryClient()
  const onChange = vi.fn()
  const unsubscribe = createResourceQueries(queryClient, scopeOf('hong')).subscribe(onChange)
  queryClient.setQueryData(['host', 'hong'], 1)
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('many')), { status: 'member', consentExpiresOn: null })
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0))
  expect(onChange).not.toHaveBeenCalled()
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('hong')), { status: 'member', consentExpiresOn: null })
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled())
  unsubscribe()
})
