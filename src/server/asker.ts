import { isOnboardingError, OnboardingError } from '../contract/onboarding-error.js'
import type { Person } from '../contract/person.js'
import type { Counters } from './counters.js'
import type { GatewayAnswer, GatewayAsk } from './gateway.js'
import type { Limits } from './limits.js'
import type { Logger } from './logger.js'
import type { FormattedQuestion } from './questions.js'
import type { SpendRecheck } from './recheck-limit.js'
import { shareFlight } from './share-flight.js'
import type { AnswerCache, CachedAnswer } from './store/answer-cache.js'
import type { GuardedStore } from './store/guard-store.js'
import type { Places } from './store/vault.js'
import type { Upstream } from './upstream/ask-upstream.js'
import { UpstreamError } from './upstream/upstream-error.js'
import type { Purpose, Quota } from './upstream/quota.js'

/** Where an answer came from: the cache, upstream, or the notice that the person is no member. */
export type AnswerSource = 'cache' | 'upstream' | 'notice'

/** An answer and where it came from. */
export interface Answered<Answer> {
  answer: Answer
  source: AnswerSource
  /** How long ago upstream gave it. */
  ageSeconds: number
}

/** A person, where their answers are kept, and how they are asked about. */
export interface Inquiry {
  person: Person
  /** Of the answer to this question. */
  places: Places
  /** Of the person, whatever is asked; worked out only where it is needed. */
  getPersonPlaces: () => Places
  requestId: string
  /** A `visit` is content with the cached answer; an identical call in flight is joined all the same. */
  purpose: Purpose
}

interface AskerOptions<Answer> {
  question: FormattedQuestion<Answer>
  /** One attempt. */
  attempt: (who: Person, ask: GatewayAsk) => Promise<GatewayAnswer<Answer>>
  cache: AnswerCache<Answer>
  /** Shared with other processes, or null where nobody else asks. */
  sharedStore: GuardedStore | null
  upstream: Upstream
  quota: Quota
  spendRecheck: SpendRecheck
  limits: Limits
  logger: Logger
  counters: Counters
  /** Told about every answer of upstream that is not outdated by a `forget`. */
  onAnswer: (inquiry: Inquiry, answer: Answer) => void
}

/** Asks one of the two questions. */
export interface Asker<Answer> {
  ask(inquiry: Inquiry): Promise<Answered<Answer>>
  /** Drops the cached answer; one still in flight is not kept when it comes. */
  forget(places: Places): Promise<void>
}

/** An asker that answers from the cache where it may, and sends concurrent questions about one person upstream once. */
export function createAsker<Answer>(options: AskerOptions<Answer>): Asker<Answer> {
  const { question, cache, sharedStore, quota, spendRecheck, counters } = options
  const inFlight = new Map<string, Promise<Answer>>()
  const admissions = new Map<string, Promise<number>>()

  /** One attempt. What upstream says of the quota is learnt, whether it answers or refuses. */
  async function attempt(person: Person, details: GatewayAsk): Promise<GatewayAnswer<Answer>> {
    counters.upstreamCalls++
    try {
      const answered = await options.attempt(person, details)
      quota.learn(answered, 'answer')
      return answered
    } catch (error) {
      if (error instanceof UpstreamError) quota.learn(error.words, 'error')
      throw error
    }
  }

  async function callUpstream({ person, requestId }: Inquiry): Promise<Answer> {
    const warn: Logger['warn'] = (fields, message) =>
      options.logger.warn({ requestId, question: question.name, ...fields }, message)
    try {
      const answered = await options.upstream.ask({
        attempt: (details) => attempt(person, details),
        requestId,
        warn,
      })
      return answered.answer
    } catch (error) {
      if (isOnboardingError(error) && error.code === 'quota_exhausted') quota.close(error.retryAfter)
      throw error
    }
  }

  function start(inquiry: Inquiry): Promise<Answer> {
    const { places, purpose } = inquiry
    const [place] = places
    const isCurrent = () => inFlight.get(place.key) === flight
    let recalled: CachedAnswer<Answer> | null = null
    const call = async () => {
      // Another process may have kept an answer since the cache was looked into.
      recalled = sharedStore && purpose === 'visit' ? await cache.read(places) : null
      return recalled ? recalled.answer : callUpstream(inquiry)
    }
    const keep = async (answer: Answer) => {
      if (recalled || !isCurrent()) return
      options.onAnswer(inquiry, answer)
      await cache.write(places, answer)
    }
    const fly = sharedStore
      ? shareFlight({ store: sharedStore, question, place, limits: options.limits, call, keep })
      : call().then(async (answer) => {
          await keep(answer)
          return answer
        })
    const flight = fly.finally(() => isCurrent() && inFlight.delete(place.key))
    inFlight.set(place.key, flight)
    return flight
  }

  /** The seconds until a re-check may be asked again, 0 for now. Throws where the quota is kept for something else. */
  async function admit({ purpose, requestId, getPersonPlaces }: Inquiry): Promise<number> {
    if (purpose === 'recheck') {
      const isAllowed = await quota.allowsRechecks()
      const retryAfter = isAllowed ? await spendRecheck(getPersonPlaces()) : options.limits.freshEveryMs / 1000
      if (retryAfter > 0) return retryAfter
    }
    await quota.spend(purpose, requestId)
    return 0
  }

  /** Who asks the same at the same time for the same purpose is admitted together: it will be one call. */
  function admitTogether(inquiry: Inquiry): Promise<number> {
    const key = `${inquiry.purpose} ${inquiry.places[0].key}`
    const admission = admissions.get(key) ?? admit(inquiry).finally(() => admissions.delete(key))
    admissions.set(key, admission)
    return admission
  }

  async function ask(inquiry: Inquiry): Promise<Answered<Answer>> {
    const { places, purpose, requestId } = inquiry
    const [{ key }] = places
    const kept = purpose === 'visit' ? await cache.read(places) : null
    if (kept) return { ...kept, source: 'cache' }
    // A call in flight is joined for nothing.
    const retryAfter = inFlight.has(key) ? 0 : await admitTogether(inquiry)
    if (retryAfter > 0) {
      const cached = await cache.read(places)
      if (cached) return { ...cached, source: 'cache' }
      quota.checkOpen(requestId)
      throw new OnboardingError('too_many_checks', { retryAfter, requestId })
    }
    return { answer: await (inFlight.get(key) ?? start(inquiry)), source: 'upstream', ageSeconds: 0 }
  }

  return {
    ask,
    async forget(places) {
      inFlight.delete(places[0].key)
      for (const place of places) {
        const lock = place.beside('lock').key
        const leader = (await sharedStore?.get(lock)) ?? null
        if (leader !== null) await sharedStore?.deleteIfEquals(lock, leader)
      }
      await cache.drop(places)
    },
  }
}
