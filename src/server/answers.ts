import type { Person } from '../contract/person.js'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { createAnswerCache } from './answer-cache.js'
import { createAsker, type Answered } from './asker.js'
import { readPerson } from './identity.js'
import { createNonMemberNotices } from './non-member-notices.js'
import { createPersonKeys } from './person-key.js'
import { registrationQuestion, virtualAccountsQuestion, type FormattedQuestion } from './questions.js'
import type { OnboardingSettings } from './read-options.js'

/** How a question is asked: under which id, and whether a cached answer will do. */
export interface AskOptions {
  requestId: string
  fresh: boolean
}

/** Both questions about a person, from wherever the answer is cheapest. Throws only `OnboardingError`. */
export interface Answers {
  getRegistration(who: Person, options: AskOptions): Promise<Answered<Registration>>
  getVirtualAccounts(who: Person, options: AskOptions): Promise<Answered<VirtualAccounts>>
  forget(who: Person): Promise<void>
  getQuotaLeft(): number | null
  settle(): Promise<void>
}

/** Puts gateway, cache and notices together. */
export function createAnswers({ gateway, secret, store, ttl, limits, logger, now }: OnboardingSettings): Answers {
  const getPersonKey = createPersonKeys(secret, gateway.id)
  const notices = createNonMemberNotices(now)
  let quotaLeft: number | null = null
  const onQuotaLeft = (left: number) => void (quotaLeft = left)

  function getCache<Answer>(question: FormattedQuestion<Answer>, getTtlSeconds: (answer: Answer) => number) {
    return createAnswerCache({ store, question, getTtlSeconds, logger, now })
  }

  const registration = createAsker({
    question: registrationQuestion,
    attempt: (who, ask) => gateway.getRegistration(who, ask),
    cache: getCache(registrationQuestion, ({ status }) => ttl[status]),
    onAnswer: (personKey, { status }) => notices[status === 'nonMember' ? 'add' : 'delete'](personKey),
    limits,
    logger,
    onQuotaLeft,
  })
  const virtualAccounts = createAsker({
    question: virtualAccountsQuestion,
    attempt: (who, ask) => gateway.getVirtualAccounts(who, ask),
    cache: getCache(virtualAccountsQuestion, ({ accounts }) => (accounts.length > 0 ? ttl.accounts : ttl.nonMember)),
    onAnswer: () => {},
    limits,
    logger,
    onQuotaLeft,
  })

  function identify(who: Person) {
    const person = readPerson(who)
    return { person, personKey: getPersonKey(person) }
  }

  return {
    getRegistration: async (who, options) => registration.ask({ ...identify(who), ...options }),
    getVirtualAccounts: async (who, options) => {
      const inquiry = { ...identify(who), ...options }
      const isKnown = !options.fresh && notices.has(inquiry.personKey)
      return isKnown
        ? { answer: { accounts: [], consentExpiresOn: null }, source: 'notice' }
        : virtualAccounts.ask(inquiry)
    },
    forget: async (who) => {
      const { personKey } = identify(who)
      notices.delete(personKey)
      await Promise.all([registration.forget(personKey), virtualAccounts.forget(personKey)])
    },
    getQuotaLeft: () => quotaLeft,
    settle: async () => void (await Promise.all([registration.settle(), virtualAccounts.settle()])),
  }
}
