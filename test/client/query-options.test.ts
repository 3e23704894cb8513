// @vitest-environment jsdom
import {
  focusManager,
  keepPreviousData,
  onlineManager,
  QueryClient,
  QueryObserver,
  type QueryObserverOptions,
} from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OnboardingClient } from '../../src/client/onboarding-client.js'
import { registrationStatusOptions, virtualAccountsOptions } from '../../src/client/query-options.js'
import { OnboardingError } from '../../src/contract/onboarding-error.js'

const member = { status: 'member', consentExpiresOn: null } as const
const none = { accounts: [], consentExpiresOn: null }
const persister = vi.fn<() => never>()

/** Query defaults of a host that are the opposite of the kit's. */
function createHostileQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 0,
        gcTime: 0,
        retry: 3,
        retryDelay: 1,
        retryOnMount: true,
        networkMode: 'online',
        throwOnError: true,
        refetchOnMount: 'always',
        refetchOnWindowFocus: 'always',
        refetchOnReconnect: 'always',
        refetchInterval: 50,
        refetchIntervalInBackground: true,
        placeholderData: keepPreviousData,
        persister,
        meta: { persist: true },
      },
    },
  })
  queryClient.mount()
  return queryClient
}

function createClient() {
  return {
    getRegistration: vi.fn<OnboardingClient['getRegistration']>(async () => member),
    getVirtualAccounts: vi.fn<OnboardingClient['getVirtualAccounts']>(async () => none),
  }
}

const resources = [
  { name: 'registration', createOptions: registrationStatusOptions, method: 'getRegistration', data: member },
  { name: 'virtualAccounts', createOptions: virtualAccountsOptions, method: 'getVirtualAccounts', data: none },
] as const

/** A mounted query of a resource, in a host with hostile defaults. */
function show({ createOptions, method }: (typeof resources)[number], data?: Promise<never>) {
  const client = createClient()
  const load = client[method]
  if (data) load.mockReturnValue(data)
  const queryClient = createHostileQueryClient()
  const getOptions = (subject: string) => createOptions(client, subject) as object as QueryObserverOptions
  const createObserver = () => new QueryObserver(queryClient, getOptions('user-1'))
  const observer = createObserver()
  const leave = observer.subscribe(() => {})
  return { queryClient, observer, getOptions, createObserver, leave, load }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  onlineManager.setOnline(true)
  focusManager.setFocused(undefined)
})

describe.each(resources)('the query of $name', (resource) => {
  it('loads the subject’s data, not fresh, under a key that holds nothing else', async () => {
    const { getOptions, observer, load } = show(resource)
    await vi.advanceTimersByTimeAsync(0)
    expect(observer.getCurrentResult().data).toEqual(resource.data)
    expect(load).toHaveBeenCalledWith({ subject: 'user-1', signal: expect.any(AbortSignal) })
    expect(getOptions('user-1').queryKey).toEqual(['ieum', 'user-1', '', resource.name])
  })

  it('loads once, whatever the defaults of the host are', async () => {
    const { load, createObserver } = show(resource)
    await vi.advanceTimersByTimeAsync(0)
    focusManager.setFocused(false)
    focusManager.setFocused(true)
    onlineManager.setOnline(false)
    onlineManager.setOnline(true)
    createObserver().subscribe(() => {})
    await vi.advanceTimersByTimeAsync(1000)
    expect(load).toHaveBeenCalledOnce()
  })

  it('uses the cached data if the host fetches it by hand', async () => {
    const { load, queryClient, getOptions } = show(resource)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await queryClient.fetchQuery(getOptions('user-1'))).toEqual(resource.data)
    expect(load).toHaveBeenCalledOnce()
  })

  it('does not load again by itself after a failure', async () => {
    const { load, observer, createObserver } = show(
      resource,
      Promise.reject(new OnboardingError('upstream_unavailable')),
    )
    await vi.advanceTimersByTimeAsync(1000)
    createObserver().subscribe(() => {})
    await vi.advanceTimersByTimeAsync(1000)
    expect(load).toHaveBeenCalledOnce()
    expect(observer.getCurrentResult().error).toMatchObject({ code: 'upstream_unavailable' })
  })

  it('loads even if the browser believes that it is offline', async () => {
    onlineManager.setOnline(false)
    const { observer } = show(resource)
    await vi.advanceTimersByTimeAsync(0)
    expect(observer.getCurrentResult().data).toEqual(resource.data)
  })

  it('never shows one user the data of another', async () => {
    const { load, observer, getOptions } = show(resource)
    await vi.advanceTimersByTimeAsync(0)
    const error = new OnboardingError('network')
    load.mockRejectedValue(error)
    observer.setOptions(getOptions('user-2'))
    expect(observer.getCurrentResult().data).toBe(undefined)
    await vi.advanceTimersByTimeAsync(0)
    expect(observer.getCurrentResult()).toMatchObject({ data: undefined, error })
  })

  it('stays out of persisters and error boundaries', async () => {
    const { queryClient, observer } = show(resource)
    await vi.advanceTimersByTimeAsync(0)
    expect(persister).not.toHaveBeenCalled()
    expect(queryClient.getQueryCache().getAll()[0]?.meta).toEqual({ persist: false })
    expect(queryClient.defaultQueryOptions(observer.options).throwOnError).toBe(false)
  })

  it('is aborted if nothing uses its data any more', async () => {
    const { load, leave } = show(resource, new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(0)
    leave()
    expect(load.mock.calls[0]?.[0].signal?.aborted).toBe(true)
  })

  it('stays cached for five minutes after its last use', async () => {
    const { queryClient, leave } = show(resource)
    await vi.advanceTimersByTimeAsync(0)
    leave()
    await vi.advanceTimersByTimeAsync(299_999)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(0)
  })
})
