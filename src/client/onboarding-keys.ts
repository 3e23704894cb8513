import type { DataTag } from '@tanstack/react-query'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { trimEndpoint, type OnboardingScope } from './onboarding-scope.js'

/** Key of everything of one user at one backend: subject and endpoint. */
export type OnboardingKey = readonly ['ieum', subject: string, endpoint: string]
/** Key of one registration query. It carries the type of the data. */
export type RegistrationKey = DataTag<readonly [...OnboardingKey, 'registration'], Registration>
/** Key of one virtual accounts query. It carries the type of the data. */
export type VirtualAccountsKey = DataTag<readonly [...OnboardingKey, 'virtualAccounts'], VirtualAccounts>

/**
 * Query keys, for `setQueryData`, `invalidateQueries` and `removeQueries`. They hold no personal data.
 * @example
 * await queryClient.invalidateQueries({ queryKey: onboardingKeys.all({ subject: 'user-1', endpoint: '/api/onboarding' }) })
 */
export const onboardingKeys = {
  /** Key of all queries of one user at one backend. */
  all: (scope: OnboardingScope): OnboardingKey => ['ieum', scope.subject, trimEndpoint(scope.endpoint)],
  /** Key of the registration query. */
  registration: (scope: OnboardingScope) => [...onboardingKeys.all(scope), 'registration'] as const as RegistrationKey,
  /** Key of the virtual accounts query. */
  virtualAccounts: (scope: OnboardingScope) =>
    [...onboardingKeys.all(scope), 'virtualAccounts'] as const as VirtualAccountsKey,
}
