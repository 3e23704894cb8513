import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import type { Attempt, PortalPurpose } from './attempt.js'
import type { Asked, Facts } from './onboarding-state.js'
import { getConsentToRenew, getRecheck, type QuestionName } from './recheck.js'

/** What can happen on the way. Times are epoch milliseconds, injected with the event. */
export type JourneyEvent =
  /** What is known of a question has changed: an answer, an error, or nothing any more. */
  | { type: 'registrationAsked'; asked: Asked<Registration> }
  | { type: 'virtualAccountsAsked'; asked: Asked<VirtualAccounts> }
  /** The user leaves for the portal. */
  | { type: 'handedOff'; purpose: PortalPurpose; at: number }
  /** A reload found the trip of before; it counts as a return. */
  | { type: 'resumed'; attempt: Attempt }
  /** The user has come back, and a re-check is on its way. */
  | { type: 'returned' }
  /** A visible page, or another tab, has looked by itself. */
  | { type: 'looked' }
  /** The user gives the trip up. */
  | { type: 'canceled' }
  /** Midnight in Seoul has passed. */
  | { type: 'dayTurned'; today: string }

const unasked = { answer: undefined, error: null }

/** Where everybody starts: nothing is known yet. `today` is an ISO day in Seoul. */
export function startJourney(subject: string | null, today: string): Facts {
  return { subject, registration: unasked, virtualAccounts: unasked, attempt: null, today }
}

/** The journey after an event. A trip that has nothing left to wait for is over. */
export function transition(facts: Facts, event: JourneyEvent): Facts {
  const next = apply(facts, event)
  return next.attempt && !getRecheck(next) ? { ...next, attempt: null } : next
}

function apply(facts: Facts, event: JourneyEvent): Facts {
  const { attempt } = facts
  switch (event.type) {
    case 'registrationAsked':
      return { ...facts, registration: event.asked }
    case 'virtualAccountsAsked':
      return { ...facts, virtualAccounts: event.asked }
    case 'handedOff':
      return { ...facts, attempt: startAttempt(facts, event.purpose, event.at) }
    case 'resumed':
      return { ...facts, attempt: countReturn(event.attempt) }
    case 'returned':
      return { ...facts, attempt: attempt && countReturn(attempt) }
    case 'looked':
      return { ...facts, attempt: attempt && countCheck(attempt) }
    case 'canceled':
      return { ...facts, attempt: null }
    case 'dayTurned':
      return { ...facts, today: event.today }
  }
}

function countReturn(attempt: Attempt): Attempt {
  return { ...countCheck(attempt), returns: attempt.returns + 1 }
}

function countCheck(attempt: Attempt): Attempt {
  return { ...attempt, checks: attempt.checks + 1 }
}

/** A trip for a purpose, as it would begin now. */
export function startAttempt(facts: Facts, purpose: PortalPurpose, at: number): Attempt {
  const accountsBefore = facts.virtualAccounts.answer?.accounts.length ?? 0
  return { purpose, startedAt: at, accountsBefore, waitsFor: getAwaited(facts, purpose), returns: 0, checks: 0 }
}

function getAwaited(facts: Facts, purpose: PortalPurpose): QuestionName {
  if (purpose === 'signUp') return 'registration'
  return (purpose === 'renewConsent' && getConsentToRenew(facts)) || 'virtualAccounts'
}
