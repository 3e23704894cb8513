import type { QueryClient } from '@tanstack/react-query'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import { createRequiredContext } from '../internals/create-required-context.js'
import type { OnboardingProviderProps } from './onboarding-provider-props.js'
import type { OnboardingStore } from '../store/onboarding-store.js'
import type { SkeletonTimer } from '../screens/skeleton-timer.js'
import type { ScreenAnnouncer } from '../a11y/screen-announcer.js'

/** Hears of each event of the journey. */
export type OnboardingEventListener = NonNullable<OnboardingProviderProps['onEvent']>

/** What the provider gives to everything below it. */
export interface OnboardingContextValue
  extends
    Pick<
      OnboardingProviderProps,
      'subject' | 'portal' | 'externalBrowserUrl' | 'supportUrl' | 'onSignIn' | 'locale' | 'messages' | 'firms'
    >,
    Required<Pick<OnboardingProviderProps, 'headingLevel'>> {
  client: OnboardingClient
  queryClient: QueryClient
  store: OnboardingStore
  announcer: ScreenAnnouncer
  skeletonTimer: SkeletonTimer
  /** Who hears of events beside the host: the devtools. */
  eventListeners: Set<OnboardingEventListener>
}

/** Reads the context of the provider. Throws without a provider. */
export const [OnboardingContext, useOnboardingContext] =
  createRequiredContext<OnboardingContextValue>('OnboardingProvider')
