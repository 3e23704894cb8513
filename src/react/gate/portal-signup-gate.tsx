'use client'

import { forwardRef, useEffect, useState, type ReactNode } from 'react'
import { virtualAccountsOptions } from '../../client/query-options.js'
import { getGateState, type ScreenState } from '../../journey/onboarding-state.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import type { ScreenRootProps } from '../parts/screen.js'
import { useLateScreens } from '../screens/late/use-late-screens.js'
import { StateScreen } from '../screens/state-screen.js'
import { useJourneyData } from '../store/use-journey-data.js'
import { useRegistrationStatus } from '../use-registration-status.js'
import { useVirtualAccounts } from '../use-virtual-accounts.js'

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
  const isHeld = useHold(state, prefetchAccounts)
  if (!state) return isHeld ? <StateScreen ref={ref} state={checking} {...props} /> : children
  if (state.name === 'checking' && fallback !== undefined) return fallback
  return <StateScreen ref={ref} state={state} {...props} />
})

const checking = { name: 'checking' } as const

/** True while a screen of the gate stays because the accounts, which decide what follows it, are not known. */
function useHold(state: ScreenState | null, enabled: boolean): boolean {
  const [hasShown, setHasShown] = useState(false)
  if (state && state.name !== 'checking' && !hasShown) setHasShown(true)
  const isDue = enabled && hasShown && !state
  const { isPending } = useVirtualAccounts({ enabled: isDue })
  return isDue && isPending
}

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
