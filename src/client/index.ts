export type { OnboardingErrorAction, OnboardingErrorCode } from '../contract/error-table.js'
export { firmName } from '../contract/firm-name.js'
export { isOnboardingError, OnboardingError, type OnboardingErrorDetails } from '../contract/onboarding-error.js'
export type { Registration } from '../contract/registration.js'
export type { VirtualAccount, VirtualAccounts } from '../contract/virtual-accounts.js'
export { createOnboardingClient, type LoadOptions, type OnboardingClient } from './onboarding-client.js'
export { onboardingKeys, type OnboardingKey, type RegistrationKey, type VirtualAccountsKey } from './onboarding-keys.js'
export type { OnboardingScope } from './onboarding-scope.js'
export {
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  shouldPersistQuery,
  virtualAccountsOptions,
} from './query-options.js'
export type { TransportOptions as OnboardingClientOptions } from './transport.js'
