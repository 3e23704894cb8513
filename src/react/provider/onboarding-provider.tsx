'use client'

import { lateStore } from '#late-store'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import type { OnboardingEvent } from '../../journey/onboarding-event.js'
import { deferAnnouncer } from '../a11y/defer-announcer.js'
import { useLocale } from '../i18n/use-locale.js'
import { useIsoLayoutEffect } from '../internals/use-iso-layout-effect.js'
import { useStableCallback } from '../internals/use-stable-callback.js'
import { createSkeletonTimer } from '../screens/skeleton-timer.js'
import { createOnboardingStore, type OnboardingStore } from '../store/onboarding-store.js'
import { signedOutStore } from '../store/signed-out-store.js'
import { OnboardingContext, type OnboardingEventListener, type OnboardingContextValue } from './onboarding-context.js'
import type { OnboardingProviderProps } from './onboarding-provider-props.js'
import { useDiagnosis } from '../diagnosis/use-diagnosis.js'
import { checkProps } from './check-props.js'
import { checkPortal } from './portal-url.js'
import { checkUrl } from './check-url.js'
import { useClient } from './use-client.js'
import { useDropRestored } from './use-drop-restored.js'
import { usePurge } from './use-purge.js'
import { useSharedQueryClient } from './use-shared-query-client.js'

/**
 * Holds what the hooks and components of the kit below it share. Sends no request itself. Give it either `endpoint` or `client`.
 * @example
 * <OnboardingProvider subject={user.publicId} endpoint="/api/onboarding" portal={{ signUpUrl: 'https://portal.example/join' }}>
 *   <Onboarding onComplete={(accounts) => save(accounts)} />
 * </OnboardingProvider>
 */
export function OnboardingProvider({ children, headingLevel = 2, ...props }: OnboardingProviderProps): ReactNode {
  if (process.env.NODE_ENV !== 'production') checkProps({ ...props, headingLevel })
  checkPortal(props.portal)
  if (props.supportUrl) checkUrl('supportUrl', props.supportUrl)
  const queryClient = useSharedQueryClient(props.queryClient)
  useDropRestored(queryClient)
  const client = useClient(props.client, props.endpoint)
  const [eventListeners] = useState(() => new Set<OnboardingEventListener>())
  const store = useStore(queryClient, client, props, eventListeners)
  const [announcer] = useState(() => deferAnnouncer(lateStore))
  const [skeletonTimer] = useState(createSkeletonTimer)
  useIsoLayoutEffect(() => store.resume(props.portal.outcome), [store])
  useEffect(() => store.start(), [store])
  const locale = useLocale(props.locale)
  const tag = locale?.tag ?? 'ko'
  useIsoLayoutEffect(() => announcer.setLanguage(tag), [announcer, tag])
  useEffect(() => announcer.start(), [announcer])
  usePurge(queryClient, client, props.subject)
  useDiagnosis(queryClient, client, props)
  const shared = { client, queryClient, store, announcer, skeletonTimer, eventListeners }
  const value: OnboardingContextValue = { ...props, ...shared, ...(locale && { locale }), headingLevel }
  return <OnboardingContext.Provider value={value}>{children}</OnboardingContext.Provider>
}

/** One store per user. While nobody is signed in there is nothing to keep. */
function useStore(
  queryClient: QueryClient,
  client: OnboardingClient,
  { subject, onEvent: notifyHost }: Pick<OnboardingProviderProps, 'subject' | 'onEvent'>,
  listeners: ReadonlySet<OnboardingEventListener>,
): OnboardingStore {
  const onEvent = useStableCallback((event: OnboardingEvent) => {
    listeners.forEach((listener) => listener(event))
    notifyHost?.(event)
  })
  return useMemo(
    () => (subject === null ? signedOutStore : createOnboardingStore({ queryClient, client, subject, onEvent })),
    [queryClient, client, subject, onEvent],
  )
}
