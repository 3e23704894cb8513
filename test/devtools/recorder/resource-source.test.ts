import { dehydrate, hydrate, QueryClient, type QueryCacheNotifyEvent } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { findSource } from '../../../src/devtools/recorder/resource-source.js'

const queryKey = ['ieum', 'user', '/api', 'registration']

/** The sources that the changes tell. */
async function listen(change: (queryClient: QueryClient) => unknown) {
  const queryClient = new QueryClient()
  const sources: unknown[] = []
  queryClient.getQueryCache().subscribe((event: QueryCacheNotifyEvent) => sources.push(findSource(event)))
  await change(queryClient)
  return sources.filter(Boolean)
}

const load = (client: QueryClient) => client.prefetchQuery({ queryKey, queryFn: async () => ({}) })
const fail = (client: QueryClient) =>
  client.prefetchQuery({ queryKey, queryFn: () => Promise.reject(new Error('down')), retry: false })

test('what the page loads is loaded', async () => {
  expect(await listen(load)).toEqual(['loaded'])
})

test('what another tab or the host sets is given', async () => {
  expect(await listen((client) => client.setQueryData(queryKey, {}))).toEqual(['given'])
})

test('what came with the HTML is seeded', async () => {
  const server = new QueryClient()
  await load(server)
  expect(await listen((client) => hydrate(client, dehydrate(server)))).toEqual(['seeded'])
})

test('a failure has no source', async () => {
  expect(await listen(fail)).toEqual([])
})
