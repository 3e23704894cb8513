import type { Attempt } from './attempt.js'

/** Two re-checks that nobody asked for are at least this far apart. */
const spacingMs = 3_000

/** When a visible page looks by itself, counted from the hand-off; after the last one only the user looks. */
const pollTimesMs = [15_000, 30_000, 60_000, 180_000, 300_000, 420_000]

/**
 * Re-checks per hand-off that nobody asked for, in all tabs together. With the first questions of five tabs and the last
 * two answers a whole attempt stays within 20 calls.
 */
const maxChecks = 8

/** True where a question of nobody's asking may follow the one before. */
export function isSpaced(askedAt: number, now: number): boolean {
  return now - askedAt >= spacingMs
}

/** Milliseconds until a return may be answered by a re-check: 0 is now, null is never again in this attempt. */
export function getReturnDelay(attempt: Attempt, askedAt: number, now: number): number | null {
  return attempt.checks < maxChecks ? Math.max(0, askedAt + spacingMs - now) : null
}

/** Milliseconds until a visible page looks by itself; null once polling is over. */
export function getPollDelay(attempt: Attempt, now: number): number | null {
  const waited = now - attempt.startedAt
  const next = pollTimesMs.find((time) => time > waited)
  return next === undefined || attempt.checks >= maxChecks ? null : next - waited
}
