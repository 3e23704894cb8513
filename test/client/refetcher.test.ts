import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRefetcher } from '../../src/client/refetcher.js'
import type { OnboardingClient } from '../../src/client/onboarding-client.js'
import { onboardingKeys } from '../../src/client/onboarding-keys.js'
import { virtualAccountsOptions } from '../../src/client/query-options.js'
import { OnboardingError } from '../../src/contract/onboarding-error.js'

const member = { status: 'member', consentExpiresOn: null } as const
const nonMember = { status: 'nonMember', consentExpiresOn: null } as const
const none = { accounts: [], consentExpiresOn: null }
const account = { id: '00002.1.', firmCode: '00002', number: '1', alias: null }
const one = { accounts: [account], consentExpiresOn: null }
const registrationKey = onboardingKeys.registration({ subject: 'user-1', endpoint: '' })
const accountsKey = onboardingKeys.virtualAccounts({ subject: 'user-1', endpoint: '' })

function setUp() {
  const client = {
    getRegistration: vi.fn<OnboardingClient['getRegistration']>(async () => member),
    getVirtualAccounts: vi.fn<OnboardingClient['getVirtualAccounts']>(async () => one),
  }
  const queryClient = new QueryClient()
  const observer = new QueryObserver(queryClient, virtualAccountsOptions(client, 'user-1'))
  return { client, queryClient, observer, refetcher: createRefetcher({ queryClient, client, subject: 'user-1' }) }
}

const resources = [
  { resource: 'registration', method: 'getRegistration', key: registrationKey, before: nonMember, after: member },
  { resource: 'virtualAccounts', method: 'getVirtualAccounts', key: accountsKey, before: none, after: one },
] as const

afterEach(() => {
  vi.useRealTimers()
})

describe.each(resources)('a refetch of $resource', ({ resource, method, key, before, after }) => {
  it.each([true, false])('with fresh %j updates the same query', async (fresh) => {
    const { client, queryClient, refetcher } = setUp()
    queryClient.setQueryData(key, before)
    await refetcher[resource](fresh)
    expect(queryClient.getQueryData(key)).toEqual(after)
    expect(client[method]).toHaveBeenCalledExactlyOnceWith({
      subject: 'user-1',
      fresh,
    })
  })

  it('loads even if the known data comes from a clock that is ahead', async () => {
    const { client, queryClient, refetcher } = setUp()
    queryClient.setQueryData(key, before, { updatedAt: Date.now() + 3_600_000 })
    await refetcher[resource](true)
    expect(client[method]).toHaveBeenCalledOnce()
    expect(queryClient.getQueryData(key)).toEqual(after)
  })

  it('keeps a failure in the query, next to the data known before', async () => {
    const { client, queryClient, refetcher } = setUp()
    queryClient.setQueryData(key, before)
    const error = new OnboardingError('network')
    client[method].mockRejectedValue(error)
    await expect(refetcher[resource](true)).resolves.toBe(undefined)
    expect(queryClient.getQueryState(key)).toMatchObject({ data: before, error, status: 'error' })
  })

  it('does not reject if its query is removed meanwhile', async () => {
    const { client, queryClient, refetcher } = setUp()
    client[method].mockReturnValue(new Promise<never>(() => {}))
    const refetch = refetcher[resource](true)
    queryClient.removeQueries({ queryKey: onboardingKeys.all({ subject: 'user-1', endpoint: '' }) })
    await expect(refetch).resolves.toBe(undefined)
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })
})

describe('a registration that turns to member', () => {
  it('resets the accounts and loads them afresh before it is shown itself', async () => {
    const { client, queryClient, refetcher } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    queryClient.setQueryData(accountsKey, none)
    const seen: unknown[] = []
    client.getVirtualAccounts.mockImplementation(async () => {
      seen.push(queryClient.getQueryData(registrationKey), queryClient.getQueryState(accountsKey))
      return one
    })
    await refetcher.registration(true)
    expect(seen).toEqual([nonMember, expect.objectContaining({ data: undefined, fetchStatus: 'fetching' })])
    expect(client.getVirtualAccounts).toHaveBeenCalledWith(expect.objectContaining({ fresh: true }))
    await vi.waitFor(() => expect(queryClient.getQueryData(accountsKey)).toEqual(one))
  })

  it('drops accounts that are still being loaded', async () => {
    const { client, queryClient, observer, refetcher } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    client.getVirtualAccounts.mockImplementation(async ({ fresh }) => (fresh ? one : new Promise(() => {})))
    const leave = observer.subscribe(() => {})
    await refetcher.registration(true)
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual(one))
    expect(client.getVirtualAccounts.mock.calls.map(([options]) => options.signal?.aborted)).toEqual([true, undefined])
    leave()
  })

  it('loads accounts that failed before', async () => {
    const { client, queryClient, refetcher } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    client.getVirtualAccounts.mockRejectedValueOnce(new OnboardingError('network'))
    await refetcher.virtualAccounts(false)
    await refetcher.registration(true)
    await vi.waitFor(() => expect(queryClient.getQueryState(accountsKey)).toMatchObject({ data: one, error: null }))
  })

  it('is shown even if the accounts cannot be loaded', async () => {
    const { client, queryClient, refetcher } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    client.getVirtualAccounts.mockRejectedValue(new OnboardingError('network'))
    await refetcher.registration(true)
    expect(queryClient.getQueryData(registrationKey)).toEqual(member)
  })

  it('loads the accounts only once: a later refetch does not', async () => {
    const { client, queryClient, refetcher } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    await refetcher.registration(true)
    await vi.waitFor(() => expect(queryClient.getQueryData(accountsKey)).toEqual(one))
    await queryClient.refetchQueries({ queryKey: registrationKey })
    expect(client.getRegistration).toHaveBeenCalledTimes(2)
    expect(client.getVirtualAccounts).toHaveBeenCalledOnce()
  })
})

describe('a registration that does not turn to member', () => {
  it.each([
    { before: member, after: member },
    { before: undefined, after: member },
    { before: nonMember, after: nonMember },
    { before: member, after: nonMember },
  ])('from $before.status to $after.status does not load the accounts', async ({ before, after }) => {
    const { client, queryClient, refetcher } = setUp()
    queryClient.setQueryData(registrationKey, before)
    queryClient.setQueryData(accountsKey, none)
    client.getRegistration.mockResolvedValue(after)
    await refetcher.registration(true)
    expect(queryClient.getQueryData(accountsKey)).toEqual(none)
    expect(client.getVirtualAccounts).not.toHaveBeenCalled()
  })
})

describe('data of another tab', () => {
  const now = Date.parse('2026-11-22T12:00:00+09:00')
  const year = 365 * 86_400_000

  it.each([
    ['is newer', now - 2000, now - 1000, member],
    ['is older', now - 1000, now - 2000, nonMember],
    ['came after the clock of the device was set back a day', now + 86_400_000, now, member],
    ['came after a seed of a server whose clock is a year ahead', now + year, now, member],
  ])('that %s leaves what is true', (_, knownAt, at, expected) => {
    vi.useFakeTimers({ now, toFake: ['Date'] })
    const { queryClient, refetcher } = setUp()
    queryClient.setQueryData(registrationKey, nonMember, { updatedAt: knownAt })
    refetcher.mergeRemote('registration', member, at)
    expect(queryClient.getQueryData(registrationKey)).toEqual(expected)
  })
})

/** A page whose user has become a member in another tab. */
function becomeMember() {
  vi.useFakeTimers()
  const { queryClient, observer, ...rest } = setUp()
  queryClient.setQueryData(registrationKey, nonMember)
  queryClient.setQueryData(accountsKey, none)
  const stop = observer.subscribe(() => {})
  rest.refetcher.mergeRemote('registration', member, Date.now() + 1)
  return { ...rest, queryClient, stop }
}

describe('accounts of a user who has signed up in another tab', () => {
  it('are loaded here if that tab sends none', async () => {
    const { client, queryClient } = becomeMember()
    await vi.advanceTimersByTimeAsync(2999)
    expect(client.getVirtualAccounts).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(queryClient.getQueryData(accountsKey)).toEqual(one)
  })

  it.each([
    [
      'they have come',
      ({ refetcher }: ReturnType<typeof becomeMember>) => refetcher.mergeRemote('virtualAccounts', one, Date.now() + 2),
    ],
    ['nothing on the page uses them any more', ({ stop }: ReturnType<typeof becomeMember>) => stop()],
  ])('are not loaded here if %s', async (_, happen) => {
    const page = becomeMember()
    happen(page)
    await vi.advanceTimersByTimeAsync(3000)
    expect(page.client.getVirtualAccounts).not.toHaveBeenCalled()
  })
})
