import type { PortalPurpose } from '../flow/attempt.js'
import { getOnboardingState, type OnboardingState } from '../flow/onboarding-state.js'
import { useOnboardingContext } from './onboarding-context.js'
import { useFacts } from './use-facts.js'
import { usePortal } from './use-portal.js'
import { useRegistrationStatus } from './use-registration-status.js'
import { useVirtualAccounts } from './use-virtual-accounts.js'

/** What a host that draws its own screens can tell the journey. */
export type OnboardingAction =
  | { type: 'openPortal'; purpose: PortalPurpose }
  /** The user says to be done in the portal. */
  | { type: 'recheck'; purpose?: PortalPurpose }
  /** Ask the failed questions once more. */
  | { type: 'retry' }
  /** The user gives up the trip. */
  | { type: 'cancel' }

/** The whole journey as one state, for hosts that draw their own screens. Asks both questions. */
export function useOnboarding(): { state: OnboardingState; send: (action: OnboardingAction) => void } {
  const { store } = useOnboardingContext()
  const { open } = usePortal()
  const registration = useRegistrationStatus()
  const virtualAccounts = useVirtualAccounts()
  const state = getOnboardingState(useFacts({ registration, virtualAccounts }))
  const send = (action: OnboardingAction) => {
    if (action.type === 'openPortal') open(action.purpose)
    else if (action.type === 'recheck') void store.recheck(action.purpose)
    else if (action.type === 'retry') void store.retry()
    else store.cancel()
  }
  return { state, send }
}
