import { forwardRef, useEffect, type ReactNode } from 'react'
import { virtualAccountsOptions } from '../client/query-options.js'
import { getGateState } from '../flow/onboarding-state.js'
import { useOnboardingContext } from './onboarding-context.js'
import type { ScreenRootProps } from './parts/screen.js'
import { StateScreen } from './screens/state-screen.js'
import { useFacts } from './use-facts.js'
import { useRegistrationStatus } from './use-registration-status.js'

/** Props of {@link PortalSignupGate}; attributes and ref go to the root of the screen that it draws, if any. */
export interface PortalSignupGateProps extends ScreenRootProps {
  /** Ask for the accounts at the same time, so that a member's picker need not wait twice. Default true. */
  prefetchAccounts?: boolean
  /** Drawn instead of the kit's skeleton while the answer is awaited. */
  fallback?: ReactNode
  /** What a member sees; nothing is drawn around it. */
  children?: ReactNode
}

/** Lets members of the portal through and leads everyone else there and back. */
export const PortalSignupGate = forwardRef<HTMLElement, PortalSignupGateProps>(function PortalSignupGate(
  { prefetchAccounts = true, fallback, children, ...props },
  ref,
) {
  const registration = useRegistrationStatus()
  usePrefetchVirtualAccounts(prefetchAccounts)
  const state = getGateState(useFacts({ registration }))
  if (!state) return children
  if (state.name === 'checking' && fallback !== undefined) return fallback
  return <StateScreen ref={ref} state={state} {...props} />
})

/** In an effect as the registration query is, so that both questions leave together. */
function usePrefetchVirtualAccounts(enabled: boolean) {
  const { queryClient, client, store, subject } = useOnboardingContext()
  useEffect(() => {
    if (!enabled || subject === null) return
    const options = virtualAccountsOptions(client, subject, () => store.isFresh('virtualAccounts'))
    const known = queryClient.getQueryState(options.queryKey)
    if (!known || known.status === 'pending') void queryClient.prefetchQuery(options)
  }, [enabled, queryClient, client, store, subject])
}
