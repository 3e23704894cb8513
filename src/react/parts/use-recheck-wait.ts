import { useSecondsLeft } from '../internals/use-seconds-left.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { useStoreValue } from '../store/use-store-value.js'

/** Whole seconds until a limit lets the user recheck. Null without a limit and while a recheck runs. */
export function useRecheckWait(): number | null {
  const { store } = useOnboardingContext()
  const recheck = useStoreValue('recheck')
  const retryAt = useStoreValue('retryAt')
  return useSecondsLeft(recheck === 'checking' ? null : retryAt, store.now)
}
