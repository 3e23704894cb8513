import type { OnboardingErrorCode } from '../contract/error-table.js'
import { resourceNames } from '../contract/resources.js'
import type { VirtualAccount } from '../contract/virtual-accounts.js'
import { findNewAccounts } from './find-new-accounts.js'
import type { ConsentKind, PortalPurpose, TrackedHandoff } from './handoff.js'
import type { JourneyData, OnboardingState } from './onboarding-state.js'

/** What a host may want to measure. It holds no personal data. `at` is in epoch milliseconds. */
export type OnboardingEvent = { at: number } & (
  | (FunnelEvent & EventOrigin)
  /** The user was found to be no member of the portal. */
  | { type: 'signUpOffered' }
  /** A page of the portal was opened: a handoff has begun. */
  | { type: 'portalOpened'; purpose: PortalPurpose }
  /** The user came back from the portal for the first time in this handoff. */
  | { type: 'returned'; purpose: PortalPurpose }
  /** The user has become a member of the portal. */
  | { type: 'signedUp' }
  /** `count` accounts are linked now. */
  | { type: 'accountsLinked'; count: number }
  /** The user chose an account for the first time. */
  | { type: 'accountChosen'; count: number }
  /** A consent lasts longer now. */
  | { type: 'consentRenewed'; consent: ConsentKind }
  /** The user ticked what the host says about the use of data, in this version of the text. */
  | { type: 'disclosureAccepted'; version: string }
  /** A load has failed, and the user sees it. */
  | { type: 'failed'; code: OnboardingErrorCode }
)

/** What shows where users get lost. */
export type FunnelEvent =
  /** Another screen is shown. Its state is `screen`. */
  | { type: 'screenShown'; screen: OnboardingState['name'] }
  /** The user said that the portal is done with, and nothing had changed. */
  | { type: 'recheckedWithoutResult'; purpose: PortalPurpose }
  /** The user opened the real browser from the built-in one of an app. */
  | { type: 'openedInBrowser'; app: string }
  /** The user gave up the handoff. */
  | { type: 'gaveUp'; purpose: PortalPurpose }
  /** The user pressed the button that ends the journey, with `count` accounts chosen. */
  | { type: 'completed'; count: number }

/** Where the user was when it happened. */
interface EventOrigin {
  /** The state of the screen that was there. Null before the first one. */
  from: OnboardingState['name'] | null
  /** How long that screen had been there, in milliseconds. */
  afterMs: number
  /** Random id of the handoff that was under way, or of the one that led to the screen. Null without one. */
  handoffId: string | null
}

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never

/** An event without its time. */
export type UntimedEvent = Untimed<OnboardingEvent>

/** The events between two moments of one journey. */
export function getEvents(before: JourneyData, after: JourneyData): UntimedEvent[] {
  return [
    ...getOffers(before, after),
    ...getHandoffs(before, after),
    ...getGains(before, after),
    ...getFailures(before, after),
  ]
}

function getOffers(before: JourneyData, after: JourneyData): UntimedEvent[] {
  return isNonMember(after) && !isNonMember(before) && !after.handoff ? [{ type: 'signUpOffered' }] : []
}

function isNonMember({ registration }: JourneyData): boolean {
  return registration.data?.status === 'nonMember'
}

function getHandoffs({ handoff: before }: JourneyData, { handoff: after }: JourneyData): UntimedEvent[] {
  if (!after) return []
  const { id, purpose, returns, phase } = after
  if (before?.id === id && before.returns === returns) return []
  // A handoff that begins in `needsConfirmation` has opened nothing.
  if (returns === 0) return phase === 'looking' ? [{ type: 'portalOpened', purpose }] : []
  return returns === 1 ? [{ type: 'returned', purpose }] : []
}

/** What the current handoff has brought. */
function getGains(before: JourneyData, after: JourneyData): UntimedEvent[] {
  const { handoff } = before
  if (!handoff) return []
  return [...getSignUp(handoff, before, after), ...getLinked(handoff, before, after), ...getRenewals(handoff, after)]
}

/**
 * A reload forgets that the user was no member, but only non-members are sent to the sign-up. Only the first return counts,
 * because later ones may have been reported before the reload.
 */
function getSignUp({ purpose, returns }: TrackedHandoff, before: JourneyData, after: JourneyData): UntimedEvent[] {
  const isBack = purpose === 'signUp' && returns === 1 && !before.registration.data
  const isMember = after.registration.data?.status === 'member'
  return isMember && (isBack || isNonMember(before)) ? [{ type: 'signedUp' }] : []
}

/** Accounts that appear in a handoff for another purpose had been linked before. */
function getLinked(
  { purpose, accountsBefore }: TrackedHandoff,
  before: JourneyData,
  after: JourneyData,
): UntimedEvent[] {
  const isLinking = purpose === 'signUp' || purpose === 'link'
  const [known, now] = [getAccounts(before), getAccounts(after)]
  const isMore = now.length > Math.max(known.length, accountsBefore)
  const isExchanged = now.length === known.length && findNewAccounts(known, now).length > 0
  return isLinking && (isMore || isExchanged) ? [{ type: 'accountsLinked', count: now.length }] : []
}

function getAccounts({ virtualAccounts }: JourneyData): readonly VirtualAccount[] {
  return virtualAccounts.data?.accounts ?? []
}

/** Compares with the handoff and not with the data before, which a reload forgets. */
function getRenewals(
  { consentsBefore }: TrackedHandoff,
  { registration, virtualAccounts }: JourneyData,
): UntimedEvent[] {
  const consents = { platform: registration.data, service: virtualAccounts.data }
  return (['platform', 'service'] as const).flatMap((consent) => {
    const [was, is] = [consentsBefore[consent], consents[consent]?.consentExpiresOn]
    return was && is && is > was ? [{ type: 'consentRenewed' as const, consent }] : []
  })
}

function getFailures(before: JourneyData, after: JourneyData): UntimedEvent[] {
  return resourceNames.flatMap((resource) => {
    const code = after[resource].error?.code
    return code && code !== before[resource].error?.code ? [{ type: 'failed' as const, code }] : []
  })
}
