import { OnboardingError } from '../../contract/onboarding-error.js'
import { parseJson, readRecord } from '../../contract/wire-value.js'
import type { Logger } from '../logger.js'
import type { FormattedQuestion } from '../questions.js'
import type { GuardedStore } from './guard-store.js'
import type { Place, Places } from './vault.js'

interface AnswerCacheOptions<Answer> {
  store: GuardedStore
  question: FormattedQuestion<Answer>
  getTtlSeconds: (answer: Answer) => number
  logger: Logger
  now: () => number
}

/** An answer and how old it is. */
export interface CachedAnswer<Answer> {
  answer: Answer
  ageSeconds: number
}

/** The answers to one question by place. */
export interface AnswerCache<Answer> {
  read(places: Places): Promise<CachedAnswer<Answer> | null>
  /** Replaces what was kept, also under former secrets and where the new answer's lifetime is 0. */
  write(places: Places, answer: Answer): Promise<void>
  drop(places: Places): Promise<void>
}

/** Keeps answers in their wire format and parses them again, so that nothing in a store is trusted. Never rejects. */
export function createAnswerCache<Answer>(options: AnswerCacheOptions<Answer>): AnswerCache<Answer> {
  const { store, question, getTtlSeconds, logger, now } = options

  async function readAt(place: Place): Promise<CachedAnswer<Answer> | null> {
    const sealed = await store.get(place.key)
    if (sealed === null) return null
    try {
      return parseEntry(await place.open(sealed))
    } catch {
      logger.warn({ question: question.name }, 'ieum: the store held something unreadable; asking upstream')
      return null
    }
  }

  function parseEntry(text: string): CachedAnswer<Answer> | null {
    const entry = readRecord(parseJson(text))
    if (typeof entry?.at !== 'number') throw new OnboardingError('invalid_response')
    const answer = question.parse(entry.body)
    const ageMs = Math.max(0, now() - entry.at)
    return ageMs < getTtlSeconds(answer) * 1000 ? { answer, ageSeconds: Math.floor(ageMs / 1000) } : null
  }

  async function drop(places: readonly Place[]): Promise<void> {
    for (const { key } of places) {
      const value = await store.get(key)
      if (value !== null) await store.deleteIfEquals(key, value)
    }
  }

  return {
    async read(places) {
      for (const place of places) {
        const found = await readAt(place)
        if (found) return found
      }
      return null
    },
    async write(places, answer) {
      const ttlSeconds = getTtlSeconds(answer)
      if (ttlSeconds <= 0) return drop(places)
      const [place, ...former] = places
      const text = JSON.stringify({ at: now(), body: question.format(answer) })
      await store.set(place.key, await place.seal(text), ttlSeconds)
      await drop(former)
    },
    drop,
  }
}
