import { OnboardingError } from '../contract/onboarding-error.js'
import { parseJson, readRecord } from '../contract/wire-value.js'
import type { Logger } from './logger.js'
import type { FormattedQuestion } from './questions.js'
import type { Store } from './store.js'

interface AnswerCacheOptions<Answer> {
  store: Store
  question: FormattedQuestion<Answer>
  getTtlSeconds: (answer: Answer) => number
  logger: Logger
  now: () => number
}

/** The answers to one question by person key. */
export interface AnswerCache<Answer> {
  read(personKey: string): Promise<Answer | null>
  /** Replaces what was kept, also where the new answer's lifetime is 0. */
  write(personKey: string, answer: Answer): Promise<void>
  drop(personKey: string): Promise<void>
}

/** Keeps answers in their wire format and parses them again, so that nothing in a store is trusted. Never rejects. */
export function createAnswerCache<Answer>(options: AnswerCacheOptions<Answer>): AnswerCache<Answer> {
  const { store, question, getTtlSeconds, logger, now } = options
  const getKey = (personKey: string) => `ieum:1:${question.name}:${personKey}`

  async function guard<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work()
    } catch {
      logger.warn(
        { question: question.name },
        'ieum: the store failed or held something unreadable; going on without it',
      )
      return null
    }
  }

  function parseEntry(text: string): Answer | null {
    const entry = readRecord(parseJson(text))
    if (typeof entry?.at !== 'number') throw new OnboardingError('invalid_response')
    const answer = question.parse(entry.body)
    return now() - entry.at < getTtlSeconds(answer) * 1000 ? answer : null
  }

  async function deleteEntry(key: string): Promise<void> {
    const text = await store.get(key)
    if (text !== null) await store.deleteIfEquals(key, text)
  }

  return {
    read: (personKey) =>
      guard(async () => {
        const text = await store.get(getKey(personKey))
        return text === null ? null : parseEntry(text)
      }),
    write: async (personKey, answer) => {
      const [key, ttlSeconds] = [getKey(personKey), getTtlSeconds(answer)]
      const text = JSON.stringify({ at: now(), body: question.format(answer) })
      await guard(() => (ttlSeconds > 0 ? store.set(key, text, ttlSeconds) : deleteEntry(key)))
    },
    drop: async (personKey) => {
      await guard(() => deleteEntry(getKey(personKey)))
    },
  }
}
