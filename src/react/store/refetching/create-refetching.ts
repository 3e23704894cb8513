import type { QueryClient } from '@tanstack/react-query'
import type { OnboardingClient } from '../../../client/onboarding-client.js'
import { getScope } from '../../../client/onboarding-scope.js'
import { createRefetcher } from '../../../client/refetcher.js'
import { joinStops } from '../../internals/join-stops.js'
import type { StoreCore } from '../effects/store-effect.js'
import { createCrossTab } from './cross-tab.js'
import { followRechecks } from './follow-rechecks.js'
import { followOtherTabs } from './follow-other-tabs.js'
import { poll } from './poll.js'
import { recheckAfterWait } from './recheck-after-wait.js'
import { recheckOnReturn } from './recheck-on-return.js'
import { createRefetchActions, type RefetchActions } from './refetch-actions.js'
import type { RefetchingEffect } from './refetching-effect.js'

/** All that loads a resource again: by itself, by a press, or because another tab has. */
export interface Refetching extends Pick<RefetchActions, 'recheck' | 'retry'> {
  /** Starts the effects. Returns the function that stops them. */
  start: (options: StartOptions) => () => void
}

interface StartOptions {
  /** When the store has started, by its clock, if that was a return from the portal: the load of the page was its recheck. Else 0. */
  recheckedAt: number
  /** What the page knew at its start was loaded before, so the recheck is still to be done. */
  isRecheckDue: boolean
  /** The id of the handoff in which the user came back before this code was there. */
  returnedTo?: string | undefined
}

export interface RefetchingOptions {
  core: StoreCore
  queryClient: QueryClient
  client: OnboardingClient
  subject: string
}

/** Other tabs come before the first recheck. */
const effects: RefetchingEffect[] = [followOtherTabs, followRechecks, recheckOnReturn, poll, recheckAfterWait]

export function createRefetching({ core, queryClient, client, subject }: RefetchingOptions): Refetching {
  const crossTab = createCrossTab(getScope(client, subject))
  const refetcher = createRefetcher({ queryClient, client, subject, onData: crossTab.broadcast })
  const actions = createRefetchActions(core, refetcher, crossTab)
  const store = { ...core, ...actions, refetcher, crossTab }
  return {
    ...actions,
    start({ recheckedAt, isRecheckDue, returnedTo }) {
      actions.setRecheckedAt(recheckedAt)
      const stop = joinStops(effects.map((effect) => effect({ ...store, returnedTo })))
      if (isRecheckDue) void actions.recheckQuietly()
      // The load of the page was a recheck, and it was over before this code was there.
      else if (!core.queries.isLoading()) core.dispatch({ type: 'recheckSettled', at: core.now() })
      return stop
    },
  }
}
