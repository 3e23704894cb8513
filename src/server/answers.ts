import { OnboardingError } from '../contract/onboarding-error.js'
import type { Person } from '../contract/person.js'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { createAsker, type Answered, type Inquiry } from './asker.js'
import { createCounters, type Counters } from './counters.js'
import { readPerson, type Identity } from './identity.js'
import { createNonMemberNotices } from './non-member-notices.js'
import { createObserve, type AuditRecord } from './observe.js'
import { registrationQuestion, virtualAccountsQuestion, type FormattedQuestion } from './questions.js'
import type { OnboardingSettings } from './read-options.js'
import { createRecheckLimit } from './recheck-limit.js'
import { createAnswerCache } from './store/answer-cache.js'
import type { StoreState } from './store/guard-store.js'
import type { Places } from './store/vault.js'
import { createUpstream, type BreakerState } from './upstream/ask-upstream.js'
import { createQuota, type Purpose } from './upstream/quota.js'

/** How a question is asked: under which id, and what for. */
export interface AskOptions {
  requestId: string
  purpose: Purpose
}

/** Both questions about a person, from wherever the answer is cheapest. Throws only `OnboardingError`. */
export interface Answers {
  getRegistration(who: Identity, options: AskOptions): Promise<Answered<Registration>>
  getVirtualAccounts(who: Identity, options: AskOptions): Promise<Answered<VirtualAccounts>>
  forget(who: Identity): Promise<void>
  getHealth(): AnswersHealth
  /** From now on every question is `upstream_unavailable`. */
  close(): void
}

/** How upstream and the store are, without asking either. */
export interface AnswersHealth {
  /** Calls left of the day's quota by upstream's last word; null while it has said nothing today. */
  quotaLeft: number | null
  /** `open` while this process leaves upstream alone after too many failures in a row. */
  breaker: BreakerState
  /** `down` while a store that failed is left alone; the kit works without it, at the price of more calls. */
  store: StoreState
  counters: Counters
}

/** Puts gateway, cache, quota and notices together. */
export function createAnswers(settings: OnboardingSettings): Answers {
  const { gateway, vault, store, isStoreShared, ttl, limits, logger, now } = settings
  const notices = createNonMemberNotices(now)
  const counters = createCounters()
  const upstream = createUpstream(limits)
  const quota = createQuota({ store, place: vault(['quota', gateway.id])[0], now })
  const observe = createObserve({ ...settings, counters })
  let isClosed = false
  const spendRecheck = createRecheckLimit(store, limits, now)
  const sharedStore = isStoreShared ? store : null
  const common = { sharedStore, upstream, quota, spendRecheck, limits, logger, counters }

  function getCache<Answer>(question: FormattedQuestion<Answer>, getTtlSeconds: (answer: Answer) => number) {
    return createAnswerCache({ store, question, getTtlSeconds, logger, now })
  }

  const registration = createAsker({
    ...common,
    question: registrationQuestion,
    attempt: (who, details) => gateway.getRegistration(who, details),
    cache: getCache(registrationQuestion, ({ status }) => ttl[status]),
    onAnswer: ({ person }, { status }) => {
      // A place costs a MAC, which most answers need not pay.
      if (status === 'member' && notices.areAllOver()) return
      notices[status === 'nonMember' ? 'add' : 'delete'](getPlaces(person, 'virtualAccounts')[0].key)
    },
  })
  const virtualAccounts = createAsker({
    ...common,
    question: virtualAccountsQuestion,
    attempt: (who, details) => gateway.getVirtualAccounts(who, details),
    cache: getCache(virtualAccountsQuestion, ({ accounts }) => (accounts.length > 0 ? ttl.accounts : ttl.nonMember)),
    onAnswer: () => {},
  })

  function getPlaces({ ci, korName }: Person, thing: AuditRecord['question'] | 'person'): Places {
    return vault([gateway.id, thing, ci, korName])
  }

  function getInquiry(who: Identity, name: AuditRecord['question'], options: AskOptions): Inquiry {
    const person = readPerson(who)
    return { person, places: getPlaces(person, name), getPersonPlaces: () => getPlaces(person, 'person'), ...options }
  }

  async function askVirtualAccounts(inquiry: Inquiry): Promise<Answered<VirtualAccounts>> {
    const isNonMember = inquiry.purpose === 'visit' && notices.has(inquiry.places[0].key)
    if (!isNonMember) return virtualAccounts.ask(inquiry)
    return { answer: { accounts: [], consentExpiresOn: null }, source: 'notice', ageSeconds: 0 }
  }

  /** Every question is observed, refused ones too. */
  function ask<Answer>(
    who: Identity,
    question: FormattedQuestion<Answer>,
    options: AskOptions,
    answer: (inquiry: Inquiry) => Promise<Answered<Answer>>,
  ): Promise<Answered<Answer>> {
    const asked = { who, question: question.name, requestId: options.requestId }
    return observe(asked, async () => {
      if (isClosed) throw new OnboardingError('upstream_unavailable', { requestId: options.requestId })
      return answer(getInquiry(who, question.name, options))
    })
  }

  return {
    getRegistration: (who, options) => ask(who, registrationQuestion, options, registration.ask),
    getVirtualAccounts: (who, options) => ask(who, virtualAccountsQuestion, options, askVirtualAccounts),
    async forget(who) {
      const person = readPerson(who)
      const accounts = getPlaces(person, 'virtualAccounts')
      notices.delete(accounts[0].key)
      await Promise.all([registration.forget(getPlaces(person, 'registration')), virtualAccounts.forget(accounts)])
    },
    getHealth: () => ({
      quotaLeft: quota.getLeft(),
      breaker: upstream.getBreakerState(),
      store: store.getState(),
      counters: { ...counters },
    }),
    close: () => void (isClosed = true),
  }
}
