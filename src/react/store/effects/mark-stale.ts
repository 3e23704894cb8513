import { listen } from '../../internals/listen.js'
import type { HandoffStore } from '../handoff-store.js'

/**
 * A page that waits in the back/forward cache during a handoff comes back with old data. Its screen is covered until the
 * recheck has a result.
 */
export const markStale = ({ getHandoff, publish }: HandoffStore): (() => void) =>
  listen('pagehide', ({ persisted }) => persisted && publish({ stale: getHandoff() !== null }))
