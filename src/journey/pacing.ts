import type { HandoffPhase, TrackedHandoff } from './handoff.js'

/** Two rechecks that the kit makes by itself are at least this far apart. */
const spacingMs = 3_000

/** When a visible page checks by itself, counted from the start of the handoff. After the last time only the user does. */
const pollTimesMs = [15_000, 30_000, 60_000, 180_000, 300_000, 420_000]

/**
 * How many rechecks the kit makes by itself per handoff, in all tabs together. With the first requests of five tabs and
 * two more at the end, a whole handoff stays within 20 calls.
 */
const maxChecks = 8

/** True if the kit may check again by itself. Both times are epoch milliseconds. */
export function isSpaced(checkedAt: number, now: number): boolean {
  return now - checkedAt >= spacingMs
}

/** Milliseconds until a recheck may follow a return. 0 means now, null means not any more in this handoff. */
export function getReturnDelay(handoff: TrackedHandoff, checkedAt: number, now: number): number | null {
  return handoff.checks < maxChecks ? Math.max(0, checkedAt + spacingMs - now) : null
}

/** Milliseconds until a visible page checks by itself. Null once polling is over. */
export function getPollDelay(handoff: TrackedHandoff, now: number): number | null {
  const waited = now - handoff.startedAt
  const next = pollTimesMs.find((time) => time > waited)
  return next === undefined || handoff.checks >= maxChecks ? null : next - waited
}

/** The phase after a recheck without effect. A handoff does not go back to `looking`. */
export function getPhase(handoff: TrackedHandoff, now: number): HandoffPhase {
  const isOver = handoff.returns > 0 || getPollDelay(handoff, now) === null
  return isOver ? 'needsConfirmation' : handoff.phase
}
