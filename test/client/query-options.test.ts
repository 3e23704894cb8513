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

/** Defaults of a host that wants the opposite of everything the kit wants. */
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

const questions = [
  { name: 'registration', createOptions: registrationStatusOptions, method: 'getRegistration', answer: member },
  { name: 'virtualAccounts', createOptions: virtualAccountsOptions, method: 'getVirtualAccounts', answer: none },
] as const

/** A question on screen, in a host with hostile defaults. */
function show({ createOptions, method }: (typeof questions)[number], answer?: Promise<never>) {
  const client = createClient()
  const ask = client[method]
  if (answer) ask.mockReturnValue(answer)
  const queryClient = createHostileQueryClient()
  const getOptions = (subject: string) => createOptions(client, subject) as object as QueryObserverOptions
  const createObserver = () => new QueryObserver(queryClient, getOptions('user-1'))
  const observer = createObserver()
  const leave = observer.subscribe(() => {})
  return { queryClient, observer, getOptions, createObserver, leave, ask }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  onlineManager.setOnline(true)
  focusManager.setFocused(undefined)
})

describe.each(questions)('the question of $name', (question) => {
  it('is asked about the subject, not fresh, under a key without anything else', async () => {
    const { getOptions, observer, ask } = show(question)
    await vi.advanceTimersByTimeAsync(0)
    expect(observer.getCurrentResult().data).toEqual(question.answer)
    expect(ask).toHaveBeenCalledWith({ subject: 'user-1', signal: expect.any(AbortSignal) })
    expect(getOptions('user-1').queryKey).toEqual(['ieum', 'user-1', question.name])
  })

  it('is asked once, whatever the defaults of the host say', async () => {
    const { ask, createObserver } = show(question)
    await vi.advanceTimersByTimeAsync(0)
    focusManager.setFocused(false)
    focusManager.setFocused(true)
    onlineManager.setOnline(false)
    onlineManager.setOnline(true)
    createObserver().subscribe(() => {})
    await vi.advanceTimersByTimeAsync(1000)
    expect(ask).toHaveBeenCalledOnce()
  })

  it('is answered from memory when the host fetches it by hand', async () => {
    const { ask, queryClient, getOptions } = show(question)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await queryClient.fetchQuery(getOptions('user-1'))).toEqual(question.answer)
    expect(ask).toHaveBeenCalledOnce()
  })

  it('that failed is not asked again until someone says so', async () => {
    const { ask, observer, createObserver } = show(
      question,
      Promise.reject(new OnboardingError('upstream_unavailable')),
    )
    await vi.advanceTimersByTimeAsync(1000)
    createObserver().subscribe(() => {})
    await vi.advanceTimersByTimeAsync(1000)
    expect(ask).toHaveBeenCalledOnce()
    expect(observer.getCurrentResult().error).toMatchObject({ code: 'upstream_unavailable' })
  })

  it('is asked also where the browser believes to be offline', async () => {
    onlineManager.setOnline(false)
    const { observer } = show(question)
    await vi.advanceTimersByTimeAsync(0)
    expect(observer.getCurrentResult().data).toEqual(question.answer)
  })

  it('never shows one user the answer of another', async () => {
    const { ask, observer, getOptions } = show(question)
    await vi.advanceTimersByTimeAsync(0)
    const error = new OnboardingError('network')
    ask.mockRejectedValue(error)
    observer.setOptions(getOptions('user-2'))
    expect(observer.getCurrentResult().data).toBe(undefined)
    await vi.advanceTimersByTimeAsync(0)
    expect(observer.getCurrentResult()).toMatchObject({ data: undefined, error })
  })

  it('is kept off the device and out of error boundaries', async () => {
    const { queryClient, observer } = show(question)
    await vi.advanceTimersByTimeAsync(0)
    expect(persister).not.toHaveBeenCalled()
    expect(queryClient.getQueryCache().getAll()[0]?.meta).toEqual({ persist: false })
    expect(queryClient.defaultQueryOptions(observer.options).throwOnError).toBe(false)
  })

  it('is ended when nobody waits for the answer', async () => {
    const { ask, leave } = show(question, new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(0)
    leave()
    expect(ask.mock.calls[0]?.[0].signal?.aborted).toBe(true)
  })

  it('is remembered for five minutes', async () => {
    const { queryClient, leave } = show(question)
    await vi.advanceTimersByTimeAsync(0)
    leave()
    await vi.advanceTimersByTimeAsync(299_999)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(0)
  })
})
