import type { OnboardingError } from '../contract/onboarding-error.js'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccount, VirtualAccounts } from '../contract/virtual-accounts.js'
import type { Attempt, PortalPurpose } from './attempt.js'
import { hasEnded } from './consent.js'

/** Where the user stands; each name is one screen, and what comes next can be read off its type. */
export type OnboardingState =
  | { name: 'signedOut' }
  | { name: 'checking' }
  | { name: 'offline'; error: OnboardingError }
  | { name: 'failed'; error: OnboardingError; attempt: Attempt | null }
  | { name: 'signUpNeeded' }
  | { name: 'awaitingSignUp'; attempt: Attempt }
  | { name: 'linkNeeded' }
  | { name: 'awaitingLink'; attempt: Attempt }
  | { name: 'choosing'; accounts: VirtualAccount[]; attempt: Attempt | null }
  | { name: 'renewalNeeded'; consent: Consent; endedOn: string }
  | { name: 'awaitingRenewal'; consent: Consent; endedOn: string; attempt: Attempt }

/** Every state that is one screen of its own. */
export type ScreenState = Exclude<OnboardingState, { name: 'choosing' }>

/** The platform-wide consent, or the one for this service; either one ended stops the service. */
export type Consent = 'platform' | 'service'

/** What is known of one question: an answer stays known while and after it is asked again. */
export interface Asked<Answer> {
  answer: Answer | undefined
  error: OnboardingError | null
}

/** Everything that decides where the user stands. */
export interface Facts {
  subject: string | null
  registration: Asked<Registration>
  virtualAccounts: Asked<VirtualAccounts>
  attempt: Attempt | null
  /** ISO day in Seoul. */
  today: string
}

/** What the gate draws; null for a member, whose way on is the gate's children. */
export function getGateState(facts: Facts): ScreenState | null {
  if (facts.subject === null) return { name: 'signedOut' }
  const { answer } = facts.registration
  if (!answer) return getUnansweredState(facts.registration, facts.attempt)
  if (answer.status === 'nonMember') return awaiting(facts, 'signUp', 'awaitingSignUp') ?? { name: 'signUpNeeded' }
  return getRenewalState(facts, 'platform', answer.consentExpiresOn)
}

/** What the picker draws. */
export function getPickerState(facts: Facts): OnboardingState {
  if (facts.subject === null) return { name: 'signedOut' }
  const { answer } = facts.virtualAccounts
  if (!answer) return getUnansweredState(facts.virtualAccounts, facts.attempt)
  const renewal = getRenewalState(facts, 'service', answer.consentExpiresOn)
  if (renewal) return renewal
  if (answer.accounts.length === 0) return awaiting(facts, 'link', 'awaitingLink') ?? { name: 'linkNeeded' }
  return { name: 'choosing', accounts: answer.accounts, attempt: getAttempt(facts, 'link') }
}

/** The whole journey: the gate's state until the user is a member, then the picker's. */
export function getOnboardingState(facts: Facts): OnboardingState {
  return getGateState(facts) ?? getPickerState(facts)
}

function getUnansweredState({ error }: Asked<unknown>, attempt: Attempt | null): ScreenState {
  if (!error) return { name: 'checking' }
  return error.code === 'offline' ? { name: 'offline', error } : { name: 'failed', error, attempt }
}

function getRenewalState(facts: Facts, consent: Consent, expiresOn: string | null): ScreenState | null {
  if (expiresOn === null || !hasEnded(expiresOn, facts.today)) return null
  const attempt = getAttempt(facts, 'renewConsent')
  if (!attempt) return { name: 'renewalNeeded', consent, endedOn: expiresOn }
  return { name: 'awaitingRenewal', consent, endedOn: expiresOn, attempt }
}

function awaiting<Name extends 'awaitingSignUp' | 'awaitingLink'>(facts: Facts, purpose: PortalPurpose, name: Name) {
  const attempt = getAttempt(facts, purpose)
  return attempt && { name, attempt }
}

function getAttempt({ attempt }: Facts, purpose: PortalPurpose): Attempt | null {
  return attempt?.purpose === purpose ? attempt : null
}
