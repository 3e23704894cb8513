import { isErrorAction, isErrorCode } from '../contract/error-table.js'
import { isOnboardingError, OnboardingError } from '../contract/onboarding-error.js'
import { parseJson, readRecord } from '../contract/wire-value.js'
import type { Limits } from './limits.js'
import type { FormattedQuestion } from './questions.js'
import { createRequestId } from './request-id.js'
import type { GuardedStore } from './store/guard-store.js'
import type { Place } from './store/vault.js'
import { withTimeLimit } from './with-time-limit.js'

/** A call upstream that processes on one store make once. */
interface Flight<Answer> {
  store: GuardedStore
  question: FormattedQuestion<Answer>
  place: Place
  limits: Limits
  call: () => Promise<Answer>
  /** Keeps the answer at the place; not called where it was told to be forgotten meanwhile. */
  keep: (answer: Answer) => Promise<void>
}

/** How long those who wait can find the outcome, answer or error. */
const outcomeSeconds = 2
/** Many who wait must not keep the store from answering, so they look ever less often. */
const firstPauseMs = 25
const longestPauseMs = 200
/** The lock outlives the call it stands for. */
const spareSeconds = 5

/**
 * Calls upstream, or waits for the process that does; one that died is not waited for longer than leaves time for a call
 * of one's own. Without the store each process calls.
 */
export async function shareFlight<Answer>(flight: Flight<Answer>): Promise<Answer> {
  const { store, place, limits } = flight
  const lock = place.beside('lock')
  const token = createRequestId()
  const end = performance.now() + limits.totalMs
  const call = () => withTimeLimit(end - performance.now(), flight.call)
  const lastLook = end - limits.attemptMs
  for (;;) {
    const isMine = await store.setIfAbsent(lock.key, token, limits.totalMs / 1000 + spareSeconds)
    if (isMine !== false) return lead({ ...flight, call }, token, isMine ?? false)
    if (performance.now() >= lastLook) return call()
    const text = await waitForOutcome(flight, lastLook)
    const outcome = text && readOutcome(flight, text)
    if (outcome) return outcome
  }
}

/** Asks for all, and says what came of it before the lock is given back. */
async function lead<Answer>(flight: Flight<Answer>, token: string, hasLock: boolean): Promise<Answer> {
  const { call, keep, question } = flight
  try {
    const answer = await call()
    await land(flight, token, hasLock, { body: question.format(answer) }, () => keep(answer))
    return answer
  } catch (error) {
    const known = isOnboardingError(error) ? error : new OnboardingError('upstream_unavailable')
    const { code, action, retryAfter, status } = known
    await land(flight, token, hasLock, { error: { code, action, retryAfter, status } })
    throw error
  }
}

/** A lock that is gone was taken by a `forget`: then nothing is left behind, also where it happened only just now. */
async function land<Answer>(
  { store, place }: Flight<Answer>,
  token: string,
  hasLock: boolean,
  outcome: object,
  keep?: () => Promise<void>,
): Promise<void> {
  const lock = place.beside('lock')
  const there = place.beside(`outcome:${token}`)
  const isForgotten = hasLock && (await store.get(lock.key)) !== token
  if (!isForgotten) {
    await keep?.()
    await store.set(there.key, await there.seal(JSON.stringify(outcome)), outcomeSeconds)
  }
  const wasMine = await store.deleteIfEquals(lock.key, token)
  if (!hasLock || isForgotten || wasMine !== false) return
  for (const { key } of [place, there]) {
    const value = await store.get(key)
    if (value !== null) await store.deleteIfEquals(key, value)
  }
}

/** The text that the process in front left; null where it left none, e.g. because it died or was told to forget. */
async function waitForOutcome<Answer>({ store, place }: Flight<Answer>, until: number): Promise<string | null> {
  const lock = place.beside('lock')
  const leader = await store.get(lock.key)
  const isLeading = async () => leader !== null && (await store.get(lock.key)) === leader
  let pauseMs = firstPauseMs
  do {
    const ms = pauseMs
    await new Promise((resolve) => setTimeout(resolve, ms))
    pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)
  } while (performance.now() < until && (await isLeading()))
  const there = place.beside(`outcome:${leader}`)
  const sealed = await store.get(there.key)
  return sealed === null ? null : there.open(sealed).catch(() => null)
}

/** The outcome, which may reject; null where it is of a format that is not known here. */
function readOutcome<Answer>({ question }: Flight<Answer>, text: string): Promise<Answer> | null {
  const outcome = readRecord(parseJson(text))
  const error = readRecord(outcome?.error)
  if (error) return Promise.reject(readError(error))
  try {
    return Promise.resolve(question.parse(outcome?.body))
  } catch {
    return null
  }
}

function readError({ code, action, retryAfter, status }: Record<string, unknown>): OnboardingError {
  return new OnboardingError(isErrorCode(code) ? code : 'upstream_unavailable', {
    action: isErrorAction(action) ? action : undefined,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    status: typeof status === 'number' ? status : undefined,
  })
}
