import type { QueryClient } from '@tanstack/react-query'
import type { OnboardingClient } from '../client/onboarding-client.js'
import { createRequiredContext } from './create-required-context.js'
import type { OnboardingProviderProps } from './onboarding-provider-props.js'
import type { OnboardingStore } from './store/onboarding-store.js'
import type { ScreenGuide } from './screen-guide.js'

/** What the provider hands down. */
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
  guide: ScreenGuide
}

/** Reads the provider's context; throws where the provider is missing. */
export const [OnboardingContext, useOnboardingContext] =
  createRequiredContext<OnboardingContextValue>('OnboardingProvider')
