import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { createHandoff, getConsents, type HandoffStart } from './create-handoff.js'
import { findNewAccounts } from './find-new-accounts.js'
import type { PortalPurpose, TrackedHandoff } from './handoff.js'
import type { JourneyData, ResourceState } from './onboarding-state.js'
import { getPhase } from './pacing.js'
import { getRecheck } from './recheck.js'

/** What can happen during the journey. Times are epoch milliseconds and come with the event. */
export type JourneyEvent =
  /** A resource has new data or an error, or is not loaded any more. */
  | { type: 'registrationChanged'; state: ResourceState<Registration> }
  | { type: 'virtualAccountsChanged'; state: ResourceState<VirtualAccounts> }
  /** The user leaves for the portal. */
  | { type: 'handoffStarted'; purpose: PortalPurpose; at: number; id: string }
  /** A reload found the handoff of before. It counts as a return. */
  | { type: 'resumed'; handoff: TrackedHandoff }
  /** The user has come back, and a recheck has started. */
  | { type: 'returned' }
  /** A visible page, or another tab, has started a recheck by itself. */
  | { type: 'polled' }
  /** A recheck has ended, with or without a result, or was skipped. */
  | { type: 'recheckSettled'; at: number }
  /** The user has said that the portal is done with, but nothing has changed. `id` is that of a new handoff. */
  | { type: 'recheckedWithoutResult'; purpose: PortalPurpose; at: number; id: string }
  /** The user gives up the handoff. */
  | { type: 'cancelled' }
  /** It is another day in Seoul. */
  | { type: 'dayChanged'; today: string }

const notLoaded = { data: undefined, error: null }

/** The start of every journey: nothing is known yet. `today` is an ISO day in Seoul. */
export function startJourney(subject: string | null, today: string): JourneyData {
  return { subject, registration: notLoaded, virtualAccounts: notLoaded, handoff: null, today }
}

/** The journey after an event. A handoff that has nothing left to wait for is over. */
export function journeyReducer(journey: JourneyData, event: JourneyEvent): JourneyData {
  const next = apply(journey, event)
  return next.handoff && !getRecheck(next) ? { ...next, handoff: null } : next
}

function apply(journey: JourneyData, event: JourneyEvent): JourneyData {
  const { handoff } = journey
  switch (event.type) {
    case 'registrationChanged':
      return rememberConsents({ ...journey, registration: event.state })
    case 'virtualAccountsChanged':
      return rememberConsents({
        ...journey,
        virtualAccounts: event.state,
        handoff: countKept(journey, event.state.data),
      })
    case 'handoffStarted':
      return { ...journey, handoff: createHandoff(journey, event) }
    case 'resumed':
      return { ...journey, handoff: countReturn(event.handoff) }
    case 'returned':
      return { ...journey, handoff: handoff && countReturn(handoff) }
    case 'polled':
      return { ...journey, handoff: handoff && countCheck(handoff) }
    case 'recheckSettled':
      return { ...journey, handoff: handoff && afterRecheck(handoff, event.at) }
    case 'recheckedWithoutResult':
      return { ...journey, handoff: requireConfirmation(journey, event) }
    case 'cancelled':
      return { ...journey, handoff: null }
    case 'dayChanged':
      return { ...journey, today: event.today }
  }
}

/** If one account has come in exchange for another, their number says nothing: then those count that have stayed. */
function countKept({ handoff, virtualAccounts: { data } }: JourneyData, next?: VirtualAccounts): TrackedHandoff | null {
  if (!handoff || !data || data.accounts.length !== next?.accounts.length) return handoff
  const newCount = findNewAccounts(data.accounts, next.accounts).length
  return newCount === 0 ? handoff : { ...handoff, accountsBefore: handoff.accountsBefore - newCount }
}

/** So that a renewal is reported once, also after a reload. */
function rememberConsents(journey: JourneyData): JourneyData {
  const { handoff } = journey
  if (!handoff) return journey
  const consentsBefore = getConsents(journey, handoff.consentsBefore)
  const { platform, service } = handoff.consentsBefore
  if (consentsBefore.platform === platform && consentsBefore.service === service) return journey
  return { ...journey, handoff: { ...handoff, consentsBefore } }
}

function countReturn(handoff: TrackedHandoff): TrackedHandoff {
  return { ...countCheck(handoff), returns: handoff.returns + 1 }
}

function countCheck(handoff: TrackedHandoff): TrackedHandoff {
  return { ...handoff, checks: handoff.checks + 1 }
}

/** After `manage` there is no effect to wait for: one recheck after the return ends the handoff. */
function afterRecheck(handoff: TrackedHandoff, at: number): TrackedHandoff | null {
  if (handoff.purpose === 'manage' && handoff.returns > 0) return null
  const phase = getPhase(handoff, at)
  return phase === handoff.phase ? handoff : { ...handoff, phase }
}

/** A user who signed up on another device has no handoff yet. This starts one. */
function requireConfirmation(journey: JourneyData, start: HandoffStart): TrackedHandoff | null {
  const isCurrent = journey.handoff?.purpose === start.purpose
  if (!isCurrent && start.purpose !== 'signUp') return journey.handoff
  const handoff = (isCurrent && journey.handoff) || createHandoff(journey, start)
  return { ...handoff, phase: 'needsConfirmation' }
}
