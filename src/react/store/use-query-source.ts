import type { QueryClient } from '@tanstack/react-query'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import type { ResourceName } from '../../contract/resources.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'

interface QuerySource {
  /** Arguments of the query options of the resource. */
  args: [client: OnboardingClient, subject: string, isFresh: () => boolean]
  /** False while nobody is signed in. react-query wants a key all the same, hence the empty subject. */
  isEnabled: boolean
  queryClient: QueryClient
}

/** What the provider gives to the query of a resource. */
export function useQuerySource(resource: ResourceName, enabled: boolean): QuerySource {
  const { client, queryClient, store, subject } = useOnboardingContext()
  const isFresh = () => store.isFresh(resource)
  return { args: [client, subject ?? '', isFresh], isEnabled: enabled && subject !== null, queryClient }
}
