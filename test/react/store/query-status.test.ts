import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createQueryStatus } from '../../../src/react/store/query-status.js'
import { createResourceQueries } from '../../../src/react/store/resource-queries.js'
import { scopeOf } from '../../support/test-backend.js'
import { startTestStore } from './test-store.js'

const createStatusOf = (subject: string, queryClient: QueryClient) =>
  createQueryStatus(createResourceQueries(queryClient, scopeOf(subject)))

test('a resource that was never loaded has not failed, and nobody watches it', () => {
  const { hasFailed, isWatched, countLoads } = createStatusOf('hong', new QueryClient())
  expect([hasFailed('registration'), isWatched(), countLoads('registration')]).toEqual([false, false, 0])
})

test('the resources are watched while something on the page uses one', async () => {
  const { queryClient, unwatch } = await startTestStore('hong')
  const { isWatched } = createStatusOf('hong', queryClient)
  expect(isWatched()).toBe(true)
  expect(createStatusOf('many', queryClient).isWatched()).toBe(false)
  unwatch()
  expect(isWatched()).toBe(false)
})
