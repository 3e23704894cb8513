import type { OnboardingError } from '../../contract/onboarding-error.js'
import { useSecondsLeft } from '../internals/use-seconds-left.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { useStoreValue } from '../store/use-store-value.js'
import { useRegistrationStatus } from '../use-registration-status.js'
import { useVirtualAccounts } from '../use-virtual-accounts.js'

/**
 * Whole seconds until another request can succeed after an error with the action `wait`. Null if it did not say how long. The store
 * keeps only short waits, after which it checks by itself.
 */
export function useErrorWait(error: OnboardingError): number | null {
  const { store } = useOnboardingContext()
  const retryAt = useStoreValue('retryAt')
  const registration = useRegistrationStatus({ enabled: false })
  const virtualAccounts = useVirtualAccounts({ enabled: false })
  const isWait = error.action === 'wait' && error.retryAfter !== undefined
  const failed = [registration, virtualAccounts].find((query) => query.error === error)
  const until = failed ? failed.errorUpdatedAt + (error.retryAfter ?? 0) * 1000 : null
  const secondsLeft = useSecondsLeft(isWait ? (retryAt ?? until) : null, store.now)
  return secondsLeft ?? (isWait ? (error.retryAfter ?? null) : null)
}
