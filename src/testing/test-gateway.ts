import { isOnboardingError } from '../contract/onboarding-error.js'
import type { Person } from '../contract/person.js'
import { formatRegistration, parseRegistration } from '../contract/registration.js'
import { isIsoDay } from '../contract/wire-value.js'
import { formatVirtualAccounts, parseVirtualAccounts, type VirtualAccount } from '../contract/virtual-accounts.js'
import type { Gateway, GatewayRequest } from '../server/gateway/gateway.js'

/** Made-up people whom the provider, or an emulator of it, knows. */
export interface GatewayTestPeople {
  /** A member with at least one linked account. */
  member: Person
  /** Another member, with other accounts. */
  otherMember: Person
  /** Somebody who is not a member. */
  nonMember: Person
}

/** One clause of the contract of a gateway. */
export interface GatewayTest {
  /** What has to be true, as the title of a test. */
  title: string
  /** Rejects with an error that says what is wrong. */
  run: () => Promise<void>
}

/**
 * The contract of a {@link Gateway}, clause by clause, for a gateway of one's own. The list fits every test runner.
 * @example
 * for (const { title, run } of testGateway(gateway, people)) test(title, run) // Vitest, Jest, node:test
 */
export function testGateway(gateway: Gateway, { member, otherMember, nonMember }: GatewayTestPeople): GatewayTest[] {
  const loadAccounts = async (who: Person, changes: Partial<GatewayRequest> = {}) =>
    (await gateway.getVirtualAccounts(who, createRequest(changes))).data
  const loadRegistration = (who: Person) => gateway.getRegistration(who, createRequest())
  const getKey = ({ ci = '', korName = '', ...who }: Person) =>
    JSON.stringify(gateway.personKey?.({ ci, korName, ...who }) ?? [ci, korName])

  const clauses: [title: string, run: () => Promise<void>][] = [
    [
      'has a name that stays the same, as its cached data are kept under it',
      async () => check(gateway.id !== '' && typeof gateway.id === 'string', 'id is not a text.'),
    ],
    [
      'keeps people apart: each has one key, and no two the same',
      async () => {
        const keys = [member, otherMember, nonMember].map(getKey)
        check(!keys.some((key) => key === '[]' || key.includes('""')), 'personKey is empty for one of the people.')
        check(new Set(keys).size === 3, 'personKey is the same for two people. Everybody would see the other’s data.')
        check(getKey(member) === keys[0], 'personKey changes from call to call. Nothing would be cached.')
      },
    ],
    [
      'says of everybody whether they are a member, and until when the consent lasts',
      async () => {
        const results = await Promise.all([member, otherMember, nonMember].map(loadRegistration))
        const statuses = results.map(({ data }) => data.status).join()
        check(statuses === 'member,member,nonMember', `getRegistration says ${statuses}, not member,member,nonMember.`)
        for (const { data } of results) checkDay('getRegistration', data.consentExpiresOn)
      },
    ],
    [
      'says how many calls are left today, or null',
      async () => {
        for (const { quotaLeft } of [
          await loadRegistration(member),
          await gateway.getVirtualAccounts(member, createRequest()),
        ])
          check(quotaLeft === null || Number.isInteger(quotaLeft), `quotaLeft is ${quotaLeft}.`)
      },
    ],
    [
      'lists accounts that a page can tell apart and show',
      async () => {
        const { accounts, consentExpiresOn } = await loadAccounts(member)
        check(accounts.length > 0, 'getVirtualAccounts lists none for the member.')
        check(new Set(accounts.map(({ id }) => id)).size === accounts.length, 'Two accounts have one id.')
        checkDay('getVirtualAccounts', consentExpiresOn)
        accounts.forEach(checkAccount)
      },
    ],
    [
      'gives data that reach the page as they are',
      async () => {
        const accounts = await loadAccounts(member)
        const read = parseVirtualAccounts(copy(formatVirtualAccounts(accounts)))
        const [own, there] = [accounts, read].map((data) => data.accounts.map(({ id }) => id).join('\n'))
        check(
          own === there,
          `The page would read other ids:\n${there}\ninstead of\n${own}\nGive firmCode.number.alias.`,
        )
        const { data } = await loadRegistration(member)
        const { status } = parseRegistration(copy(formatRegistration(data)))
        check(status === data.status, `The page would read ${status} instead of ${data.status}.`)
      },
    ],
    [
      'never gives one person the accounts of another',
      async () => {
        const [own, others] = await Promise.all([loadAccounts(member), loadAccounts(otherMember)])
        const ids = new Set(own.accounts.map(({ id }) => id))
        check(!others.accounts.some(({ id }) => ids.has(id)), 'Two people have an account in common.')
      },
    ],
    [
      'lists nothing for somebody who is not a member',
      async () => {
        const found = await loadAccounts(nonMember).then(
          ({ accounts }) => accounts.length,
          (error: unknown) => (isOnboardingError(error) ? 0 : null),
        )
        check(found === 0, 'getVirtualAccounts neither gives an empty list nor throws an OnboardingError.')
      },
    ],
    [
      'lists for a decision what it lists for a visit',
      async () => {
        const [visit, decision] = await Promise.all([loadAccounts(member), loadAccounts(member, { isDecision: true })])
        const ids = new Set(visit.accounts.map(({ id }) => id))
        check(
          decision.accounts.every(({ id }) => ids.has(id)),
          'For a decision there are accounts that no page shows.',
        )
      },
    ],
    [
      'stops when the time is over',
      async () => {
        const ended = loadAccounts(member, { signal: AbortSignal.abort() })
        check(
          await rejects(ended),
          'getVirtualAccounts goes on although its signal is aborted. Pass the signal to fetch.',
        )
      },
    ],
    [
      'refuses a response that is too large',
      async () => {
        const refused = loadAccounts(member, { responseBytes: 1 })
        check(await rejects(refused), 'getVirtualAccounts reads more than responseBytes.')
      },
    ],
  ]
  return clauses.map(([title, run]) => ({ title, run }))
}

function createRequest(changes: Partial<GatewayRequest> = {}): GatewayRequest {
  const { signal } = new AbortController()
  return { requestId: 'req-0123456789abcdef', signal, responseBytes: 1_048_576, isDecision: false, ...changes }
}

function check(isFine: boolean, complaint: string): void {
  if (!isFine) throw new Error(`ieum: the gateway breaks its contract. ${complaint}`)
}

function checkDay(method: string, day: string | null): void {
  check(day === null || isIsoDay(day), `${method} gives ${day} as the end of the consent. Give an ISO day or null.`)
}

function checkAccount({ id, firmCode, number, alias, firmName, displayNumber }: VirtualAccount): void {
  check(typeof firmCode === 'string' && isText(number), `The account ${id} has no number.`)
  for (const text of [alias, firmName, displayNumber])
    check(text === null || text === undefined || isText(text), `The account ${id} has an empty text. Leave it out.`)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

async function rejects(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => false,
    () => true,
  )
}

function copy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
