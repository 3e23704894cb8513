import { isOnboardingError } from '../contract/onboarding-error.js'
import type { Person } from '../contract/person.js'
import type { Question } from '../contract/question.js'
import type { AnswerCache } from './answer-cache.js'
import { askUpstream } from './ask-upstream.js'
import type { GatewayAnswer, GatewayAsk } from './gateway.js'
import type { Limits } from './limits.js'
import type { Logger } from './logger.js'

/** Where an answer came from: the cache, upstream, or the notice that the person is no member. */
export type AnswerSource = 'cache' | 'upstream' | 'notice'

/** An answer and where it came from. */
export interface Answered<Answer> {
  answer: Answer
  source: AnswerSource
}

/** A person, the key their answers are kept under, and how they are asked about. */
export interface Inquiry {
  person: Person
  personKey: string
  requestId: string
  /** Skip the cached answer; an identical call in flight is joined all the same. */
  fresh: boolean
}

interface AskerOptions<Answer> {
  question: Question<Answer>
  /** One attempt. */
  attempt: (who: Person, ask: GatewayAsk) => Promise<GatewayAnswer<Answer>>
  cache: AnswerCache<Answer>
  limits: Limits
  logger: Logger
  /** Told about every answer of upstream that is not outdated by a `forget`. */
  onAnswer: (personKey: string, answer: Answer) => void
  /** Told what upstream says is left of the day's quota. */
  onQuotaLeft: (quotaLeft: number) => void
}

/** Asks one of the two questions. */
export interface Asker<Answer> {
  ask(inquiry: Inquiry): Promise<Answered<Answer>>
  /** Drops the cached answer; one still in flight is not kept when it comes. */
  forget(personKey: string): Promise<void>
  /** Resolves when the questions asked so far are answered. */
  settle(): Promise<void>
}

/** An asker that answers from the cache where it may, and sends concurrent questions about one person upstream once. */
export function createAsker<Answer>(options: AskerOptions<Answer>): Asker<Answer> {
  const { question, attempt, cache, limits, logger, onAnswer, onQuotaLeft } = options
  const inFlight = new Map<string, Promise<Answer>>()
  const pending = new Set<Promise<unknown>>()

  async function callUpstream({ person, requestId }: Inquiry): Promise<Answer> {
    const warn: Logger['warn'] = (fields, message) =>
      logger.warn({ requestId, question: question.name, ...fields }, message)
    try {
      const { answer, quotaLeft } = await askUpstream((ask) => attempt(person, ask), { requestId, limits, warn })
      if (quotaLeft !== null) onQuotaLeft(quotaLeft)
      return answer
    } catch (error) {
      if (isOnboardingError(error) && error.code === 'quota_exhausted') onQuotaLeft(0)
      throw error
    }
  }

  function start(inquiry: Inquiry): Promise<Answer> {
    const { personKey } = inquiry
    const isCurrent = () => inFlight.get(personKey) === call
    const call = callUpstream(inquiry)
      .then(async (answer) => {
        if (!isCurrent()) return answer
        onAnswer(personKey, answer)
        await cache.write(personKey, answer)
        return answer
      })
      .finally(() => isCurrent() && inFlight.delete(personKey))
    inFlight.set(personKey, call)
    return call
  }

  async function getAnswer(inquiry: Inquiry): Promise<Answered<Answer>> {
    const { personKey, fresh } = inquiry
    const cached = fresh ? null : await cache.read(personKey)
    if (cached !== null) return { answer: cached, source: 'cache' }
    const call = inFlight.get(personKey) ?? start(inquiry)
    return { answer: await call, source: 'upstream' }
  }

  return {
    ask: (inquiry) => {
      const answered = getAnswer(inquiry)
      const end = () => pending.delete(answered)
      pending.add(answered)
      answered.then(end, end)
      return answered
    },
    forget: async (personKey) => {
      inFlight.delete(personKey)
      await cache.drop(personKey)
    },
    settle: async () => void (await Promise.allSettled(pending)),
  }
}
