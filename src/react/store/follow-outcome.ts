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
export async function followOutcome(opening: unknown, actions: OutcomeActions): Promise<void> {
  const outcome = await readOutcome(opening)
  if (!actions.isLatest()) return
  if (outcome === 'done') return actions.recheck()
  if (outcome === 'cancelled') actions.cancel()
  if (outcome === 'failed') actions.showNotOpened()
}

async function readOutcome(opening: unknown): Promise<unknown> {
  try {
    return await opening
  } catch {
    return 'failed' satisfies HandoffOutcome
  }
}
