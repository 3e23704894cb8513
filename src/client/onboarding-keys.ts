import type { DataTag } from '@tanstack/react-query'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'

/** Key of the registration query of one subject; it carries the type of its data. */
export type RegistrationKey = DataTag<readonly ['ieum', string, 'registration'], Registration>
/** Key of the virtual accounts query of one subject; it carries the type of its data. */
export type VirtualAccountsKey = DataTag<readonly ['ieum', string, 'virtualAccounts'], VirtualAccounts>

/** Query keys by subject, for `setQueryData`, `invalidateQueries` and `removeQueries`. No endpoint, no personal data. */
export const onboardingKeys = {
  all: (subject: string) => ['ieum', subject] as const,
  registration: (subject: string) => ['ieum', subject, 'registration'] as const as RegistrationKey,
  virtualAccounts: (subject: string) => ['ieum', subject, 'virtualAccounts'] as const as VirtualAccountsKey,
}
