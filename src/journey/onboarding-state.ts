import type { OnboardingError } from '../contract/onboarding-error.js'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccount, VirtualAccounts } from '../contract/virtual-accounts.js'
import type { ConsentKind, Handoff, PortalPurpose, TrackedHandoff } from './handoff.js'
import { isConsentOver } from '../contract/consent.js'

/** Where the user stands. Each name is one screen, and its type holds what the screen needs. */
export type OnboardingState =
  /** Nobody is signed in to the host: `subject` is null. */
  | { name: 'signedOut' }
  /** The first load is under way. */
  | { name: 'checking' }
  /** The device has no network. The load is repeated when it comes back. */
  | { name: 'offline'; error: OnboardingError }
  /** A load has failed; `error.action` says what the user can do. */
  | { name: 'failed'; error: OnboardingError; handoff: Handoff | null }
  /** The user is no member of the portal. */
  | { name: 'signUpNeeded' }
  /** The user has gone to the portal to sign up. */
  | { name: 'awaitingSignUp'; handoff: Handoff }
  /** The user is a member, and no account is linked to this service. */
  | { name: 'linkNeeded' }
  /** The user has gone to the portal to link an account. */
  | { name: 'awaitingLink'; handoff: Handoff }
  /** There are accounts to choose from. `handoff` is there while the user links more. */
  | { name: 'choosing'; accounts: VirtualAccount[]; handoff: Handoff | null }
  /** A consent is over, since the ISO day `endedOn`. */
  | { name: 'renewalNeeded'; consent: ConsentKind; endedOn: string }
  /** The user has gone to the portal to renew it. */
  | { name: 'awaitingRenewal'; consent: ConsentKind; endedOn: string; handoff: Handoff }

/** Every state that is one screen of its own. */
export type ScreenState = Exclude<OnboardingState, { name: 'choosing' }>

/** What is known of one resource. Its data stays while it is loaded again and if that fails. */
export interface ResourceState<Data> {
  data: Data | undefined
  error: OnboardingError | null
}

/** Everything that decides where the user stands. */
export interface JourneyView {
  subject: string | null
  registration: ResourceState<Registration>
  virtualAccounts: ResourceState<VirtualAccounts>
  handoff: Handoff | null
  /** ISO day in Seoul. */
  today: string
}

/** The same, with what the journey has to remember of the handoff. */
export interface JourneyData extends JourneyView {
  handoff: TrackedHandoff | null
}

/** What the gate draws. Null for a member, who sees the children of the gate. */
export function getGateState(journey: JourneyView): ScreenState | null {
  if (journey.subject === null) return { name: 'signedOut' }
  const { data } = journey.registration
  if (!data) return getUnloadedState(journey.registration, journey.handoff)
  if (data.status === 'nonMember') return awaiting(journey, 'signUp', 'awaitingSignUp') ?? { name: 'signUpNeeded' }
  return getRenewalState(journey, 'platform', data.consentExpiresOn)
}

/** What the picker draws. */
export function getPickerState(journey: JourneyView): OnboardingState {
  if (journey.subject === null) return { name: 'signedOut' }
  const { data } = journey.virtualAccounts
  if (!data) return getUnloadedState(journey.virtualAccounts, journey.handoff)
  const renewal = getRenewalState(journey, 'service', data.consentExpiresOn)
  if (renewal) return renewal
  if (data.accounts.length === 0) return awaiting(journey, 'link', 'awaitingLink') ?? { name: 'linkNeeded' }
  return { name: 'choosing', accounts: data.accounts, handoff: getHandoff(journey, 'link') }
}

/** The whole journey: the gate's state until the user is a member, then the picker's. */
export function getOnboardingState(journey: JourneyView): OnboardingState {
  return getGateState(journey) ?? getPickerState(journey)
}

function getUnloadedState({ error }: ResourceState<unknown>, handoff: Handoff | null): ScreenState {
  if (!error) return { name: 'checking' }
  return error.code === 'offline' ? { name: 'offline', error } : { name: 'failed', error, handoff }
}

function getRenewalState(journey: JourneyView, consent: ConsentKind, expiresOn: string | null): ScreenState | null {
  if (expiresOn === null || !isConsentOver(expiresOn, journey.today)) return null
  const handoff = getHandoff(journey, 'renewConsent')
  if (!handoff) return { name: 'renewalNeeded', consent, endedOn: expiresOn }
  return { name: 'awaitingRenewal', consent, endedOn: expiresOn, handoff }
}

function awaiting<Name extends 'awaitingSignUp' | 'awaitingLink'>(
  journey: JourneyView,
  purpose: PortalPurpose,
  name: Name,
) {
  const handoff = getHandoff(journey, purpose)
  return handoff && { name, handoff }
}

function getHandoff({ handoff }: JourneyView, purpose: PortalPurpose): Handoff | null {
  return handoff?.purpose === purpose ? handoff : null
}
