import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAskAgain } from '../../src/client/ask-again.js'
import type { OnboardingClient } from '../../src/client/onboarding-client.js'
import { onboardingKeys } from '../../src/client/onboarding-keys.js'
import { virtualAccountsOptions } from '../../src/client/query-options.js'
import { OnboardingError } from '../../src/contract/onboarding-error.js'

const member = { status: 'member', consentExpiresOn: null } as const
const nonMember = { status: 'nonMember', consentExpiresOn: null } as const
const none = { accounts: [], consentExpiresOn: null }
const account = { id: '00002.1.', firmCode: '00002', number: '1', alias: null }
const one = { accounts: [account], consentExpiresOn: null }
const registrationKey = onboardingKeys.registration('user-1')
const accountsKey = onboardingKeys.virtualAccounts('user-1')

function setUp() {
  const client = {
    getRegistration: vi.fn<OnboardingClient['getRegistration']>(async () => member),
    getVirtualAccounts: vi.fn<OnboardingClient['getVirtualAccounts']>(async () => one),
  }
  const queryClient = new QueryClient()
  const observer = new QueryObserver(queryClient, virtualAccountsOptions(client, 'user-1'))
  return { client, queryClient, observer, askAgain: createAskAgain({ queryClient, client, subject: 'user-1' }) }
}

const questions = [
  { question: 'registration', method: 'getRegistration', key: registrationKey, before: nonMember, after: member },
  { question: 'virtualAccounts', method: 'getVirtualAccounts', key: accountsKey, before: none, after: one },
] as const

afterEach(() => {
  vi.useRealTimers()
})

describe.each(questions)('$question asked again', ({ question, method, key, before, after }) => {
  it.each([true, false])('with fresh %j lands under the same key', async (fresh) => {
    const { client, queryClient, askAgain } = setUp()
    queryClient.setQueryData(key, before)
    await askAgain[question](fresh)
    expect(queryClient.getQueryData(key)).toEqual(after)
    expect(client[method]).toHaveBeenCalledExactlyOnceWith({
      subject: 'user-1',
      fresh,
    })
  })

  it('is asked also where the known answer comes from a clock that is ahead', async () => {
    const { client, queryClient, askAgain } = setUp()
    queryClient.setQueryData(key, before, { updatedAt: Date.now() + 3_600_000 })
    await askAgain[question](true)
    expect(client[method]).toHaveBeenCalledOnce()
    expect(queryClient.getQueryData(key)).toEqual(after)
  })

  it('keeps a failure in the query, beside the answer known before', async () => {
    const { client, queryClient, askAgain } = setUp()
    queryClient.setQueryData(key, before)
    const error = new OnboardingError('network')
    client[method].mockRejectedValue(error)
    await expect(askAgain[question](true)).resolves.toBe(undefined)
    expect(queryClient.getQueryState(key)).toMatchObject({ data: before, error, status: 'error' })
  })

  it('does not reject where its query is taken away meanwhile', async () => {
    const { client, queryClient, askAgain } = setUp()
    client[method].mockReturnValue(new Promise<never>(() => {}))
    const asked = askAgain[question](true)
    queryClient.removeQueries({ queryKey: onboardingKeys.all('user-1') })
    await expect(asked).resolves.toBe(undefined)
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })
})

describe('registration that turns to member', () => {
  it('takes back what was known about accounts and asks for them afresh before it lands itself', async () => {
    const { client, queryClient, askAgain } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    queryClient.setQueryData(accountsKey, none)
    const seen: unknown[] = []
    client.getVirtualAccounts.mockImplementation(async () => {
      seen.push(queryClient.getQueryData(registrationKey), queryClient.getQueryState(accountsKey))
      return one
    })
    await askAgain.registration(true)
    expect(seen).toEqual([nonMember, expect.objectContaining({ data: undefined, fetchStatus: 'fetching' })])
    expect(client.getVirtualAccounts).toHaveBeenCalledWith(expect.objectContaining({ fresh: true }))
    await vi.waitFor(() => expect(queryClient.getQueryData(accountsKey)).toEqual(one))
  })

  it('drops an answer about accounts that is still on its way', async () => {
    const { client, queryClient, observer, askAgain } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    client.getVirtualAccounts.mockImplementation(async ({ fresh }) => (fresh ? one : new Promise(() => {})))
    const leave = observer.subscribe(() => {})
    await askAgain.registration(true)
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual(one))
    expect(client.getVirtualAccounts.mock.calls.map(([asked]) => asked.signal?.aborted)).toEqual([true, undefined])
    leave()
  })

  it('asks for accounts that failed before', async () => {
    const { client, queryClient, askAgain } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    client.getVirtualAccounts.mockRejectedValueOnce(new OnboardingError('network'))
    await askAgain.virtualAccounts(false)
    await askAgain.registration(true)
    await vi.waitFor(() => expect(queryClient.getQueryState(accountsKey)).toMatchObject({ data: one, error: null }))
  })

  it('says so whether or not its accounts can be had', async () => {
    const { client, queryClient, askAgain } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    client.getVirtualAccounts.mockRejectedValue(new OnboardingError('network'))
    await askAgain.registration(true)
    expect(queryClient.getQueryData(registrationKey)).toEqual(member)
  })

  it('turns once: an invalidation later leaves the accounts alone', async () => {
    const { client, queryClient, askAgain } = setUp()
    queryClient.setQueryData(registrationKey, nonMember)
    await askAgain.registration(true)
    await vi.waitFor(() => expect(queryClient.getQueryData(accountsKey)).toEqual(one))
    await queryClient.refetchQueries({ queryKey: registrationKey })
    expect(client.getRegistration).toHaveBeenCalledTimes(2)
    expect(client.getVirtualAccounts).toHaveBeenCalledOnce()
  })
})

describe('registration that does not turn to member', () => {
  it.each([
    { before: member, after: member },
    { before: undefined, after: member },
    { before: nonMember, after: nonMember },
    { before: member, after: nonMember },
  ])('from $before.status to $after.status leaves the accounts alone', async ({ before, after }) => {
    const { client, queryClient, askAgain } = setUp()
    queryClient.setQueryData(registrationKey, before)
    queryClient.setQueryData(accountsKey, none)
    client.getRegistration.mockResolvedValue(after)
    await askAgain.registration(true)
    expect(queryClient.getQueryData(accountsKey)).toEqual(none)
    expect(client.getVirtualAccounts).not.toHaveBeenCalled()
  })
})
