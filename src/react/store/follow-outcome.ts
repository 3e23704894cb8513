import type { HandoffOutcome } from '../../journey/handoff.js'

/** What can be done when the host knows how a page of the portal ended. */
interface OutcomeActions {
  /** False once the user has left again or has given up. */
  isLatest: () => boolean
  recheck: () => Promise<void>
  cancel: () => void
  /** Ends the handoff, which was none. */
  showNotOpened: () => void
}

/** Acts on what `openIn` of the host says. Other values change nothing: the kit waits for the return. */
export async function followOutcome(open: () => unknown, actions: OutcomeActions): Promise<void> {
  const outcome = await readOutcome(open)
  if (!actions.isLatest()) return
  if (outcome === 'done') return actions.recheck()
  if (outcome === 'cancelled') actions.cancel()
  if (outcome === 'failed') actions.showNotOpened()
}

/** Calls the function at once, as long as the click of the user counts. It may throw, or give a promise that rejects. */
async function readOutcome(open: () => unknown): Promise<unknown> {
  try {
    return await open()
  } catch (error) {
    // oxlint-disable-next-line no-console -- in development the host learns why
    if (process.env.NODE_ENV === 'development') console.warn('[ieum] portal.openIn has failed.', error)
    return 'failed' satisfies HandoffOutcome
  }
}
