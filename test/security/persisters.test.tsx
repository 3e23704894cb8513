// @vitest-environment jsdom
import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { persistQueryClientSave, PersistQueryClientProvider } from '@tanstack/react-query-persist-client'
import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import * as query from '../../src/client/index.js'
import { OnboardingProvider, VirtualAccountPicker } from '../../src/react/index.js'
import { createFakeBackend } from '../../src/testing/index.js'

const { shouldPersistQuery } = query
const number = '160657695589800099'
const key = 'host-cache'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const persisters = [
  ['query-sync-storage-persister', () => createSyncStoragePersister({ storage: localStorage, key, throttleTime: 0 })],
  [
    'query-async-storage-persister',
    () =>
      createAsyncStoragePersister({
        storage: {
          getItem: async (name) => localStorage.getItem(name),
          setItem: async (name, value) => localStorage.setItem(name, value),
          removeItem: async (name) => localStorage.removeItem(name),
        },
        key,
        throttleTime: 0,
      }),
  ],
] as const

function createHost() {
  const backend = createFakeBackend({ persona: 'hong' })
  const requests: string[] = []
  const record: typeof fetch = (input, init) => {
    requests.push(new Request(input, init).url)
    return backend.fetch(input, init)
  }
  const client = query.createOnboardingClient({ endpoint: 'https://backend.test/onboarding', fetch: record })
  return { client, requests, queryClient: new QueryClient() }
}

async function fill({ client, queryClient }: ReturnType<typeof createHost>): Promise<void> {
  await queryClient.fetchQuery(query.registrationStatusOptions(client, 'hong'))
  await queryClient.fetchQuery(query.virtualAccountsOptions(client, 'hong'))
  await queryClient.fetchQuery({ queryKey: ['host'], queryFn: () => 'of-the-host' })
}

/** Resolves once the persister has written. */
async function whenWritten(): Promise<string> {
  for (;;) {
    const text = localStorage.getItem(key)
    if (text !== null) return text
    await new Promise((resolve) => setTimeout(resolve))
  }
}

describe.each(persisters)('%s', (_, create) => {
  async function persist(dehydrateOptions?: object): Promise<string> {
    const host = createHost()
    await fill(host)
    // The versions of react-query's core that both packages bring differ in type only.
    const options = {
      queryClient: host.queryClient,
      persister: create(),
      ...(dehydrateOptions && { dehydrateOptions }),
    }
    await persistQueryClientSave(options as unknown as Parameters<typeof persistQueryClientSave>[0])
    return whenWritten()
  }

  it('writes account numbers to the device with default options, which the docs have to say', async () => {
    expect(await persist()).toContain(number)
  })

  it('writes nothing of the kit with shouldPersistQuery, and everything of the host', async () => {
    const text = await persist({ shouldDehydrateQuery: shouldPersistQuery })
    expect(text).toContain('of-the-host')
    for (const canary of [number, 'vtAcc', 'ieum', 'hong"', '주식투자용']) expect(text).not.toContain(canary)
  })

  it.each([false, true])('has what it restored loaded again by the kit, once, with StrictMode %s', async (isStrict) => {
    const before = createHost()
    await fill(before)
    const persister = create()
    const saved = { queryClient: before.queryClient, persister }
    await persistQueryClientSave(saved as unknown as Parameters<typeof persistQueryClientSave>[0])
    await whenWritten()
    const host = createHost()
    const Page = () => {
      const [chosen, choose] = useState<string | null>(null)
      return (
        <PersistQueryClientProvider client={host.queryClient} persistOptions={{ persister }}>
          <OnboardingProvider subject="hong" client={host.client} portal={{ signUpUrl: 'https://portal.test/' }}>
            <VirtualAccountPicker mode="single" value={chosen} onValueChange={choose} />
          </OnboardingProvider>
        </PersistQueryClientProvider>
      )
    }
    render(isStrict ? <StrictMode>{<Page />}</StrictMode> : <Page />)
    expect((await screen.findAllByRole('radio')).length).toBe(2)
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setTimeout(resolve))
    expect(host.requests.filter((url) => url.endsWith('/consent/search'))).toHaveLength(1)
  })
})

describe('shouldPersistQuery', () => {
  it('is react-query’s own default less the queries of the kit', async () => {
    const host = createHost()
    await fill(host)
    await host.queryClient.prefetchQuery({
      queryKey: ['broken'],
      queryFn: () => Promise.reject(new Error('x')),
      retry: false,
    })
    const keys = (shouldDehydrateQuery?: typeof shouldPersistQuery) =>
      dehydrate(host.queryClient, shouldDehydrateQuery ? { shouldDehydrateQuery } : {}).queries.map(
        (one) => one.queryKey[0],
      )
    expect(keys(shouldPersistQuery)).toEqual(keys().filter((name) => name !== 'ieum'))
  })

  it('is true for no query of the kit, whatever it holds', () => {
    for (const queryKey of [
      query.onboardingKeys.registration,
      query.onboardingKeys.virtualAccounts,
      query.onboardingKeys.all,
    ]) {
      const made = new QueryClient()
        .getQueryCache()
        .build(new QueryClient(), { queryKey: queryKey({ subject: 'hong', endpoint: '/api' }) })
      made.setData({})
      expect(shouldPersistQuery(made)).toBe(false)
    }
  })
})
