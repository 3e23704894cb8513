'use client'

import type { PortalPurpose } from '../journey/handoff.js'
import { getOnboardingState, type OnboardingState } from '../journey/onboarding-state.js'
import { useOnboardingContext } from './provider/onboarding-context.js'
import { useJourneyData } from './store/use-journey-data.js'
import { usePortal } from './use-portal.js'
import { useRegistrationStatus } from './use-registration-status.js'
import { useVirtualAccounts } from './use-virtual-accounts.js'

/** What a host that draws its own screens can do in the journey. */
export type OnboardingAction =
  /** The user goes to the portal, as `portal.openIn` says. Call it in a click. */
  | { type: 'openPortal'; purpose: PortalPurpose }
  /** The user says that the portal is done with. `purpose` is needed if no handoff is under way. */
  | { type: 'recheck'; purpose?: PortalPurpose }
  /** Loads the resources that failed. */
  | { type: 'retry' }
  /** The user gives up the handoff. */
  | { type: 'cancel' }

/**
 * The whole journey as one state, for hosts that draw their own screens. Loads both resources.
 * @example
 * const { state, send } = useOnboarding()
 * if (state.name === 'signUpNeeded')
 *   return <button onClick={() => send({ type: 'openPortal', purpose: 'signUp' })}>Sign up</button>
 * if (state.name === 'choosing') return <p>{state.accounts.length} accounts</p>
 */
export function useOnboarding(): { state: OnboardingState; send: (action: OnboardingAction) => void } {
  const { store } = useOnboardingContext()
  const { open } = usePortal()
  const registration = useRegistrationStatus()
  const virtualAccounts = useVirtualAccounts()
  const state = getOnboardingState(useJourneyData({ registration, virtualAccounts }))
  const send = (action: OnboardingAction) => {
    if (action.type === 'openPortal') open(action.purpose)
    else if (action.type === 'recheck') void store.recheck(action.purpose)
    else if (action.type === 'retry') void store.retry()
    else store.cancel()
  }
  return { state, send }
}
