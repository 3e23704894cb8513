import { firmName } from '../../contract/firm-name.js'
import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { Registration } from '../../contract/registration.js'
import type { VirtualAccounts } from '../../contract/virtual-accounts.js'
import type { ResourceReport, ResourceSource } from './recording.js'

/** The members of a query that a report needs. */
interface QueryState<Data> {
  data: Data | undefined
  error: unknown
  dataUpdatedAt: number
  fetchStatus: string
}

/** How many digits of an account number a developer sees. */
const shownDigits = 4

/** What a developer may know of the registration. */
export function reportRegistration(
  query: QueryState<Registration> | undefined,
  source: ResourceSource | null,
): ResourceReport {
  const data = query?.data
  return { ...report(query, source), summary: data?.status ?? null, consentExpiresOn: data?.consentExpiresOn ?? null }
}

/** What a developer may know of the accounts: no number as a whole, and no alias, which is a text of the user. */
export function reportVirtualAccounts(
  query: QueryState<VirtualAccounts> | undefined,
  source: ResourceSource | null,
): ResourceReport {
  const data = query?.data
  const accounts = data?.accounts ?? []
  return {
    ...report(query, source),
    summary: data ? `${accounts.length} ${accounts.length === 1 ? 'account' : 'accounts'}` : null,
    consentExpiresOn: data?.consentExpiresOn ?? null,
    accounts: accounts.map(({ firmCode, number }) => ({ firm: firmName(firmCode, 'en'), number: mask(number) })),
  }
}

function report(query: QueryState<unknown> | undefined, source: ResourceSource | null): ResourceReport {
  return {
    summary: null,
    consentExpiresOn: null,
    accounts: [],
    updatedAt: query?.dataUpdatedAt ?? 0,
    source,
    error: isOnboardingError(query?.error) ? query.error.code : null,
    isLoading: query?.fetchStatus === 'fetching',
  }
}

function mask(number: string): string {
  const shown = number.length > 2 * shownDigits ? number.slice(-shownDigits) : ''
  return `•••• ${shown}`.trim()
}
