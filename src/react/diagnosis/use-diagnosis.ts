import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import { getScope } from '../../client/onboarding-scope.js'
import type { OnboardingProviderProps } from '../provider/onboarding-provider-props.js'

const loadDiagnosis = () => import('./diagnose.js')

/** In development the console says what the developer has probably forgotten. Bundlers drop that from production. */
export function useDiagnosis(
  queryClient: QueryClient,
  client: OnboardingClient,
  { subject, portal: { linkUrl, consentUrl }, locale }: Pick<OnboardingProviderProps, 'subject' | 'portal' | 'locale'>,
): void {
  const tag = locale?.tag
  useEffect(() => {
    if (process.env.NODE_ENV === 'development' && subject !== null) {
      const scope = getScope(client, subject)
      const stop = loadDiagnosis().then(({ diagnose }) => diagnose({ queryClient, scope, linkUrl, consentUrl, tag }))
      return () => void stop.then((end) => end())
    }
    return undefined
  }, [queryClient, client, subject, linkUrl, consentUrl, tag])
}
