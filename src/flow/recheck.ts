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
  if (!facts[attempt.waitsFor].answer) return attempt.waitsFor
  if (attempt.purpose === 'renewConsent') return getConsentToRenew(facts)
  if (!virtualAccounts.answer) return 'virtualAccounts'
  const accountsBefore = attempt.purpose === 'link' ? attempt.accountsBefore : 0
  return virtualAccounts.answer.accounts.length === accountsBefore ? 'virtualAccounts' : null
}

/** The question about the consent that has to be renewed first; null where none has to. */
export function getConsentToRenew({ registration, virtualAccounts, today }: Facts): QuestionName | null {
  const platform = registration.answer?.consentExpiresOn ?? null
  const service = virtualAccounts.answer?.consentExpiresOn ?? null
  const find = (applies: typeof hasEnded) => {
    if (applies(platform, today)) return 'registration'
    return applies(service, today) ? 'virtualAccounts' : null
  }
  // What is on screen comes first: a consent that has ended, then the error of a missing one.
  return find(hasEnded) ?? (virtualAccounts.error ? 'virtualAccounts' : find(needsRenewal))
}
