import { isErrorCode } from '../contract/error-table.js'
import { isOnboardingError, OnboardingError } from '../contract/onboarding-error.js'
import { parseJson, readRecord } from '../contract/wire-value.js'
import type { Limits } from './limits.js'
import type { FormattedQuestion } from './questions.js'
import { createRequestId } from './request-id.js'
import type { GuardedStore } from './store/guard-store.js'
import type { Place } from './store/vault.js'

/** A call upstream that processes on one store make once. */
interface Flight<Answer> {
  store: GuardedStore
  question: FormattedQuestion<Answer>
  place: Place
  limits: Limits
  call: () => Promise<Answer>
  /** Keeps the answer; not called where it was told to be forgotten meanwhile. */
  keep: (answer: Answer) => Promise<void>
}

/** How long those who wait can find the outcome, answer or error. */
const outcomeSeconds = 2
const lookEveryMs = 25
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
  const until = performance.now() + limits.totalMs - limits.attemptMs
  while (performance.now() < until) {
    const isMine = await store.setIfAbsent(lock.key, token, limits.totalMs / 1000 + spareSeconds)
    if (isMine !== false) return lead(flight, token)
    const outcome = await waitForOutcome(flight, until)
    if (outcome) return readOutcome(flight, outcome)
  }
  return flight.call()
}

/** Asks for all, and says what came of it before the lock is given back. */
async function lead<Answer>({ store, place, question, call, keep }: Flight<Answer>, token: string): Promise<Answer> {
  const lock = place.beside('lock')
  const publish = async (outcome: object) => {
    const there = place.beside(`outcome:${token}`)
    await store.set(there.key, await there.seal(JSON.stringify(outcome)), outcomeSeconds)
  }
  try {
    const answer = await call()
    const holder = await store.get(lock.key)
    if (holder === null || holder === token) await keep(answer)
    await publish({ body: question.format(answer) })
    return answer
  } catch (error) {
    if (isOnboardingError(error)) {
      const { code, retryAfter, status } = error
      await publish({ error: { code, retryAfter, status } })
    }
    throw error
  } finally {
    await store.deleteIfEquals(lock.key, token)
  }
}

async function waitForOutcome<Answer>({ store, place }: Flight<Answer>, until: number): Promise<string | null> {
  const lock = place.beside('lock')
  const leader = await store.get(lock.key)
  if (leader === null) return null
  const there = place.beside(`outcome:${leader}`)
  while (performance.now() < until) {
    const isOver = (await store.get(lock.key)) !== leader
    const sealed = await store.get(there.key)
    if (sealed !== null) return there.open(sealed).catch(() => null)
    if (isOver) return null
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
  return null
}

function readOutcome<Answer>({ question }: Flight<Answer>, text: string): Answer {
  const outcome = readRecord(parseJson(text))
  const error = readRecord(outcome?.error)
  if (!error) return question.parse(outcome?.body)
  const { code, retryAfter, status } = error
  throw new OnboardingError(isErrorCode(code) ? code : 'upstream_unavailable', {
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    status: typeof status === 'number' ? status : undefined,
  })
}
