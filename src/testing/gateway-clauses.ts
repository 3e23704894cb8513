import { isOnboardingError } from '../contract/onboarding-error.js'
import type { Person } from '../contract/person.js'
import { formatRegistration, parseRegistration } from '../contract/registration.js'
import { formatVirtualAccounts, parseVirtualAccounts } from '../contract/virtual-accounts.js'
import type { Gateway } from '../server/gateway/gateway.js'
import type { GatewayCalls } from './gateway-calls.js'
import { check, checkAccount, checkDay } from './gateway-checks.js'
import type { GatewayTestPeople } from './test-gateway.js'

/** What a clause looks at. */
export interface GatewaySubject extends GatewayCalls, GatewayTestPeople {
  gateway: Gateway
}

type Clause = (subject: GatewaySubject) => Promise<void>

/** What has to be true of the data, by title. */
export const dataClauses: Record<string, Clause> = {
  'has a name that stays the same, as its cached data are kept under it': hasName,
  'keeps people apart: each has one key, and no two the same': hasKeys,
  'says of everybody whether they are a member, and until when the consent lasts': saysWhoIsMember,
  'says how many calls are left today, or null': saysQuota,
  'lists accounts that a page can tell apart and show': listsAccounts,
  'gives data that reach the page as they are': reachesPage,
  'never gives one person the accounts of another': keepsAccountsApart,
  'lists nothing for somebody who is not a member': listsNothingForNonMember,
  'lists for a decision what it lists for a visit': listsForDecision,
}

async function hasName({ gateway }: GatewaySubject): Promise<void> {
  check(gateway.id !== '' && typeof gateway.id === 'string', 'id is not a text.')
}

async function hasKeys({ gateway, member, otherMember, nonMember }: GatewaySubject): Promise<void> {
  const keys = [member, otherMember, nonMember].map((who) => getKey(gateway, who))
  check(!keys.some((key) => key === '[]' || key.includes('""')), 'personKey is empty for one of the people.')
  check(new Set(keys).size === 3, 'personKey is the same for two people. Everybody would see the other’s data.')
  check(getKey(gateway, member) === keys[0], 'personKey changes from call to call. Nothing would be cached.')
}

function getKey(gateway: Gateway, { ci = '', korName = '', ...who }: Person): string {
  return JSON.stringify(gateway.personKey?.({ ci, korName, ...who }) ?? [ci, korName])
}

async function saysWhoIsMember({ loadRegistration, member, otherMember, nonMember }: GatewaySubject): Promise<void> {
  const results = await Promise.all([member, otherMember, nonMember].map((who) => loadRegistration(who)))
  const statuses = results.map(({ data }) => data.status).join()
  check(statuses === 'member,member,nonMember', `getRegistration says ${statuses}, not member,member,nonMember.`)
  for (const { data } of results) checkDay('getRegistration', data.consentExpiresOn)
}

async function saysQuota({ loadRegistration, loadAccounts, member }: GatewaySubject): Promise<void> {
  for (const { quotaLeft } of [await loadRegistration(member), await loadAccounts(member)])
    check(quotaLeft === null || Number.isInteger(quotaLeft), `quotaLeft is ${quotaLeft}.`)
}

async function listsAccounts({ loadAccounts, member }: GatewaySubject): Promise<void> {
  const { accounts, consentExpiresOn } = (await loadAccounts(member)).data
  check(accounts.length > 0, 'getVirtualAccounts lists none for the member.')
  check(new Set(accounts.map(({ id }) => id)).size === accounts.length, 'Two accounts have one id.')
  checkDay('getVirtualAccounts', consentExpiresOn)
  accounts.forEach(checkAccount)
}

async function reachesPage({ loadRegistration, loadAccounts, member }: GatewaySubject): Promise<void> {
  const { data } = await loadAccounts(member)
  const read = parseVirtualAccounts(copy(formatVirtualAccounts(data)))
  const [own, there] = [data, read].map(({ accounts }) => accounts.map(({ id }) => id).join('\n'))
  check(own === there, `The page would read other ids:\n${there}\ninstead of\n${own}\nGive firmCode.number.alias.`)
  const registration = (await loadRegistration(member)).data
  const { status } = parseRegistration(copy(formatRegistration(registration)))
  check(status === registration.status, `The page would read ${status} instead of ${registration.status}.`)
}

async function keepsAccountsApart({ loadAccounts, member, otherMember }: GatewaySubject): Promise<void> {
  const [own, others] = await Promise.all([loadAccounts(member), loadAccounts(otherMember)])
  const ids = new Set(own.data.accounts.map(({ id }) => id))
  check(others.data.accounts.length > 0, 'getVirtualAccounts lists none for the other member.')
  check(!others.data.accounts.some(({ id }) => ids.has(id)), 'Two people have an account in common.')
}

async function listsNothingForNonMember({ loadAccounts, nonMember }: GatewaySubject): Promise<void> {
  const found = await loadAccounts(nonMember).then(
    ({ data }) => data.accounts.length,
    (error: unknown) => (isOnboardingError(error) ? 0 : null),
  )
  check(found === 0, 'getVirtualAccounts neither gives an empty list nor throws an OnboardingError.')
}

async function listsForDecision({ loadAccounts, member }: GatewaySubject): Promise<void> {
  const [visit, decision] = await Promise.all([loadAccounts(member), loadAccounts(member, { isDecision: true })])
  const ids = new Set(visit.data.accounts.map(({ id }) => id))
  const isShown = decision.data.accounts.every(({ id }) => ids.has(id))
  check(isShown, 'For a decision there are accounts that no page shows.')
}

function copy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
