import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { createOnboardingClient, type AskOptions, type OnboardingClient } from '../client/onboarding-client.js'
import { onboardingKeys } from '../client/onboarding-keys.js'
import type { OnboardingEvent } from '../flow/onboarding-event.js'
import { getBrowserQueryClient } from './browser-query-client.js'
import { OnboardingContext, type OnboardingContextValue } from './onboarding-context.js'
import type { OnboardingProviderProps } from './onboarding-provider-props.js'
import { checkPortal } from './portal-url.js'
import { createScreenGuide } from './screen-guide.js'
import { createAttemptStorage } from './store/attempt-storage.js'
import { createOnboardingStore } from './store/onboarding-store.js'
import { useBeforePaint } from './use-before-paint.js'
import { useLatest } from './use-latest.js'

/** Holds what the kit's hooks and components below it share. Asks nothing itself. */
export function OnboardingProvider({ children, headingLevel = 2, ...props }: OnboardingProviderProps): ReactNode {
  checkPortal(props.portal)
  const { subject } = props
  const queryClient = useSharedQueryClient(props.queryClient)
  const client = useClient(props.client, props.endpoint)
  const emit = useLatest((event: OnboardingEvent) => props.onEvent?.(event))
  const store = useMemo(
    () => createOnboardingStore({ queryClient, client, subject, emit }),
    [queryClient, client, subject, emit],
  )
  const [guide] = useState(createScreenGuide)
  useBeforePaint(() => store.resume(), [store])
  useEffect(() => store.start(), [store])
  const tag = props.locale?.tag ?? 'ko'
  useBeforePaint(() => guide.setLanguage(tag), [guide, tag])
  useEffect(() => guide.start(), [guide])
  usePurge(queryClient, subject)
  const value: OnboardingContextValue = { ...props, client, queryClient, store, guide, headingLevel }
  return <OnboardingContext.Provider value={value}>{children}</OnboardingContext.Provider>
}

/** Stays the same while the host's changes, so that a client made anew at each render asks nothing anew. */
function useClient(given: OnboardingClient | undefined, endpoint: string | undefined): OnboardingClient {
  const current = useMemo(() => {
    if (given && endpoint === undefined) return given
    if (!given && endpoint !== undefined) return createOnboardingClient({ endpoint })
    throw new TypeError('[ieum] OnboardingProvider needs exactly one of `endpoint` and `client`. Pass one of them.')
  }, [given, endpoint])
  const getRegistration = useLatest((options: AskOptions) => current.getRegistration(options))
  const getVirtualAccounts = useLatest((options: AskOptions) => current.getVirtualAccounts(options))
  return useMemo(() => ({ getRegistration, getVirtualAccounts }), [getRegistration, getVirtualAccounts])
}

function useSharedQueryClient(given: QueryClient | undefined): QueryClient {
  const surrounding = useContext(QueryClientContext)
  const shared = given ?? surrounding
  const [own] = useState(() => (shared ? null : createQueryClient()))
  return shared ?? own ?? createQueryClient()
}

/** On a server never shared between requests. */
function createQueryClient(): QueryClient {
  return typeof window === 'undefined' ? new QueryClient() : getBrowserQueryClient()
}

/** A user change leaves nothing of the former user behind, before the next paint. */
function usePurge(queryClient: QueryClient, subject: string | null) {
  const former = useRef(subject)
  useBeforePaint(() => {
    if (former.current !== null && former.current !== subject) {
      queryClient.removeQueries({ queryKey: onboardingKeys.all(former.current) })
      createAttemptStorage(former.current).write(null)
    }
    former.current = subject
  }, [queryClient, subject])
}
