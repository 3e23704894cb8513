import { describe, expect, it } from 'vitest'
import { koscomGateway, OnboardingError, type Gateway } from '../../src/server/index.js'
import {
  createFakeBackend,
  testGateway,
  type GatewayTestOptions,
  type GatewayTestPeople,
} from '../../src/testing/index.js'
import { createGatewayFetch } from '../../src/testing/gateway-fetch.js'

const backend = createFakeBackend({ persona: null })
const { sandbox } = backend
const gateway = koscomGateway({
  apiKey: 'fake-backend-key',
  partner: { comId: 'F9999', srvId: '999' },
  baseUrl: 'http://localhost/v1/common/member',
  fetch: createGatewayFetch(sandbox),
})

function getPerson(id: string) {
  const persona = sandbox.personas.find((one) => one.id === id)
  return { subject: id, ci: persona?.ci ?? '', korName: persona?.name ?? '' }
}

const people: GatewayTestPeople = {
  member: getPerson('hong'),
  otherMember: getPerson('many'),
  nonMember: getPerson('newcomer'),
}

/** The titles of the clauses that a gateway breaks. */
async function findBroken(changes: Partial<Gateway>, options?: GatewayTestOptions): Promise<string[]> {
  const tests = testGateway({ ...gateway, ...changes }, people, options)
  const results = await Promise.allSettled(tests.map(({ run }) => run()))
  return tests.filter((_, index) => results[index]?.status === 'rejected').map(({ title }) => title)
}

describe('testGateway on the gateway to Koscom', () => {
  for (const { title, run } of testGateway(gateway, people)) it(title, run)
})

describe('testGateway finds a gateway', () => {
  const load = gateway.getVirtualAccounts
  const change = (edit: (data: Awaited<ReturnType<typeof load>>['data']) => object): Partial<Gateway> => ({
    async getVirtualAccounts(who, request) {
      const result = await load(who, request)
      return { ...result, data: { ...result.data, ...edit(result.data) } }
    },
  })

  const loadRegistration = gateway.getRegistration
  const usual = { signal: new AbortController().signal, responseBytes: 1_048_576, isDecision: false }

  const refuse: Gateway['getVirtualAccounts'] = (who, request) =>
    who.subject === 'newcomer' ? Promise.reject(new OnboardingError('portal_login_required')) : load(who, request)

  it.each<[string, Partial<Gateway>, RegExp]>([
    ['without a name', { id: '' }, /has a name/],
    ['that keeps everybody under one key', { personKey: () => ['-'] }, /keeps people apart/],
    ['that keeps everybody under no key', { personKey: () => [] }, /keeps people apart/],
    ['whose key changes', { personKey: ({ subject }) => [subject, `${Math.random()}`] }, /keeps people apart/],
    [
      'for which everybody is a member',
      { getRegistration: async () => ({ data: { status: 'member', consentExpiresOn: null }, quotaLeft: null }) },
      /whether they are a member/,
    ],
    ['with a consent end that is no day', change(() => ({ consentExpiresOn: '20270101' })), /tell apart and show/],
    ['that lists nothing', change(() => ({ accounts: [] })), /tell apart and show/],
    [
      'whose accounts share an id',
      change(({ accounts }) => ({ accounts: accounts.map((one) => ({ ...one, id: 'a' })) })),
      /tell apart and show/,
    ],
    [
      'with an empty display number',
      change(({ accounts }) => ({ accounts: accounts.map((one) => ({ ...one, displayNumber: ' ' })) })),
      /tell apart and show/,
    ],
    [
      'with ids of its own',
      change(({ accounts }) => ({ accounts: accounts.map((one) => ({ ...one, id: `own-${one.id}` })) })),
      /reach the page as they are/,
    ],
    [
      'that confuses people',
      { getVirtualAccounts: (_, request) => load(people.member, request) },
      /accounts of another/,
    ],
    [
      'that lists something for a non-member',
      { getVirtualAccounts: (who, request) => load(who.subject === 'newcomer' ? people.member : who, request) },
      /not a member/,
    ],
    [
      'that fails with an error of its own for a non-member',
      {
        getVirtualAccounts: (who, request) =>
          who.subject === 'newcomer' ? Promise.reject(new Error('no')) : load(who, request),
      },
      /not a member/,
    ],
    [
      'with other accounts for a decision',
      {
        getVirtualAccounts: (who, request) => load(request.isDecision ? people.otherMember : who, request),
      },
      /for a decision/,
    ],
    [
      'that does not stop',
      { getVirtualAccounts: (who, request) => load(who, { ...request, signal: new AbortController().signal }) },
      /time is over/,
    ],
    [
      'that reads everything',
      { getVirtualAccounts: (who, request) => load(who, { ...request, responseBytes: 1_048_576 }) },
      /too large/,
    ],
    [
      'that does not stop reading a registration',
      {
        getRegistration: (who, request) => loadRegistration(who, { ...request, signal: new AbortController().signal }),
      },
      /time is over \(getRegistration/,
    ],
    [
      'that reads all of a registration',
      { getRegistration: (who, request) => loadRegistration(who, { ...request, responseBytes: 1_048_576 }) },
      /too large \(getRegistration/,
    ],
    [
      'that lists nothing for the other member',
      {
        getVirtualAccounts: (who, request) => load(who.subject === 'many' ? people.nonMember : who, request),
      },
      /accounts of another/,
    ],
    [
      'that gives a quota as text',
      {
        async getVirtualAccounts(who, request) {
          return { ...(await load(who, request)), quotaLeft: '5' as unknown as number }
        },
      },
      /calls are left/,
    ],
  ])('%s', async (_, changes, title) => {
    expect(await findBroken(changes)).toContainEqual(expect.stringMatching(title))
  })

  it('that throws an OnboardingError for a non-member, and finds nothing wrong', async () => {
    expect(await findBroken({ getVirtualAccounts: refuse })).toEqual([])
  })

  it('that has the registration in a store of its own, only if it does not say so', async () => {
    const local: Partial<Gateway> = {
      getRegistration: (who, { requestId }) => loadRegistration(who, { ...usual, requestId }),
    }
    expect(await findBroken(local)).toEqual([
      'stops when the time is over (getRegistration)',
      'refuses a response that is too large (getRegistration)',
    ])
    expect(await findBroken(local, { isRegistrationLocal: true })).toEqual([])
  })
})
