import { hasEnded, needsRenewal } from './consent.js'
import type { Facts } from './onboarding-state.js'

/** One of the two questions. */
export type QuestionName = 'registration' | 'virtualAccounts'

/**
 * Which question tells whether the trip to the portal had its effect; null once it had. Waiting for sign-up asks
 * registration only, waiting for linking accounts only, so that quota is never spent twice.
 */
export function getRecheck(facts: Facts): QuestionName | null {
  const { attempt, registration, virtualAccounts } = facts
  if (!attempt || facts.subject === null) return null
  if (registration.error || registration.answer?.status === 'nonMember') return 'registration'
  const unanswered = facts[attempt.waitsFor].answer ? null : attempt.waitsFor
  if (attempt.purpose === 'renewConsent') return findConsent(facts, hasEnded) ?? unanswered ?? getConsentToRenew(facts)
  if (unanswered || !virtualAccounts.answer) return unanswered ?? 'virtualAccounts'
  const accountsBefore = attempt.purpose === 'link' ? attempt.accountsBefore : 0
  return virtualAccounts.answer.accounts.length === accountsBefore ? 'virtualAccounts' : null
}

/** The question about the consent that has to be renewed first, which is the one on screen; null where none has to. */
export function getConsentToRenew(facts: Facts): QuestionName | null {
  const isMissing = facts.virtualAccounts.error !== null
  return findConsent(facts, hasEnded) ?? (isMissing ? 'virtualAccounts' : findConsent(facts, needsRenewal))
}

function findConsent({ registration, virtualAccounts, today }: Facts, applies: typeof hasEnded): QuestionName | null {
  if (applies(registration.answer?.consentExpiresOn ?? null, today)) return 'registration'
  return applies(virtualAccounts.answer?.consentExpiresOn ?? null, today) ? 'virtualAccounts' : null
}
