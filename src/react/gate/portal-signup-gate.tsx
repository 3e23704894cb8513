'use client'

import { forwardRef, useEffect, type ReactNode } from 'react'
import { virtualAccountsOptions } from '../../client/query-options.js'
import { getGateState } from '../../journey/onboarding-state.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import type { ScreenRootProps } from '../parts/screen.js'
import { useLateScreens } from '../screens/late/use-late-screens.js'
import { StateScreen } from '../screens/state-screen.js'
import { useJourneyData } from '../store/use-journey-data.js'
import { useRegistrationStatus } from '../use-registration-status.js'

/** Props of {@link PortalSignupGate}. Attributes and ref go to the root of the screen, if it draws one. */
export interface PortalSignupGateProps extends ScreenRootProps {
  /**
   * Loads the accounts at the same time, so that a member does not wait twice.
   * @default true
   */
  prefetchAccounts?: boolean
  /** Drawn instead of the skeleton while the registration is loading. */
  fallback?: ReactNode
  /** What a member sees. Nothing is drawn around it. */
  children?: ReactNode
}

/**
 * Shows its children to members of the portal and leads everyone else to sign up there.
 * @example
 * <PortalSignupGate>
 *   <VirtualAccountPicker name="account" required />
 * </PortalSignupGate>
 */
export const PortalSignupGate = forwardRef<HTMLElement, PortalSignupGateProps>(function PortalSignupGate(
  { prefetchAccounts = true, fallback, children, ...props },
  ref,
) {
  useLateScreens()
  const registration = useRegistrationStatus()
  usePrefetchVirtualAccounts(prefetchAccounts)
  const state = getGateState(useJourneyData({ registration }))
  if (!state) return children
  if (state.name === 'checking' && fallback !== undefined) return fallback
  return <StateScreen ref={ref} state={state} {...props} />
})

/** In an effect like that of the registration query, so that both requests leave together. */
function usePrefetchVirtualAccounts(enabled: boolean) {
  const { queryClient, client, store, subject } = useOnboardingContext()
  useEffect(() => {
    if (!enabled || subject === null) return
    const options = virtualAccountsOptions(client, subject, () => store.isFresh('virtualAccounts'))
    const known = queryClient.getQueryState(options.queryKey)
    if (!known || known.status === 'pending') void queryClient.prefetchQuery(options)
  }, [enabled, queryClient, client, store, subject])
}
