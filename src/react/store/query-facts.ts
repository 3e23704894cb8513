import type { QueryClient } from '@tanstack/react-query'
import { onboardingKeys } from '../../client/onboarding-keys.js'
import type { Registration } from '../../contract/registration.js'
import type { VirtualAccounts } from '../../contract/virtual-accounts.js'
import type { Asked } from '../../flow/onboarding-state.js'
import type { QuestionName } from '../../flow/recheck.js'
import { readAsked } from '../asked.js'

/** What the queries of one subject say. */
export interface QueryFacts {
  registration: () => Asked<Registration>
  virtualAccounts: () => Asked<VirtualAccounts>
  /** True where the latest question failed, whether or not an older answer is known. */
  hasFailed: (question: QuestionName) => boolean
  /** True while something on the page shows an answer. */
  isWatched: () => boolean
  /** Another user is signed in: whatever is known is the former one's. */
  purge: () => void
  subscribe: (listener: () => void) => () => void
}

export function createQueryFacts(queryClient: QueryClient, subject: string): QueryFacts {
  const cache = queryClient.getQueryCache()
  const keys = {
    registration: onboardingKeys.registration(subject),
    virtualAccounts: onboardingKeys.virtualAccounts(subject),
  }
  const questions = ['registration', 'virtualAccounts'] as const
  const find = (question: QuestionName) => cache.find({ queryKey: keys[question], exact: true })
  return {
    registration: () => readAsked(queryClient.getQueryState(keys.registration)),
    virtualAccounts: () => readAsked(queryClient.getQueryState(keys.virtualAccounts)),
    hasFailed: (question) => find(question)?.state.status === 'error',
    isWatched: () => questions.some((question) => find(question)?.isActive()),
    purge() {
      const error = questions.map((question) => find(question)?.state.error).find(Boolean) ?? null
      for (const question of questions) {
        const query = find(question)
        if (query?.state.data !== undefined) query.setState({ ...query.state, data: undefined, status: 'error', error })
      }
    },
    subscribe: (listener) =>
      cache.subscribe(({ query }) => {
        if (query.queryKey[0] === 'ieum' && query.queryKey[1] === subject) listener()
      }),
  }
}
