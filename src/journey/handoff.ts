import type { OnboardingErrorAction } from '../contract/error-table.js'
import type { ResourceName } from '../contract/resources.js'

/** The consent for the whole platform, or the one for this service. The service stops if either is over. */
export type ConsentKind = 'platform' | 'service'

/** Why the user is sent to the portal. */
export type PortalPurpose = 'signUp' | 'link' | 'renewConsent' | 'registerCertificate' | 'logIn' | 'manage'

/**
 * `looking`: the kit checks by itself whether the handoff had its effect. `needsConfirmation`: it has stopped, and the user says
 * when they are done.
 */
export type HandoffPhase = 'looking' | 'needsConfirmation'

/** How a page of the portal ended that the host had opened: the user has finished it, has closed it, or it did not open. */
export type HandoffOutcome = 'done' | 'cancelled' | 'failed'

/** One way to the portal and back: from the click until the kit sees the effect or the user gives up. */
export interface Handoff {
  /** Random. It holds no personal data. */
  id: string
  /** Why the user went to the portal. */
  purpose: PortalPurpose
  /** Epoch milliseconds of the click. */
  startedAt: number
  /** Whether the kit checks for the effect, or the user says when they are done. */
  phase: HandoffPhase
  /** Epoch milliseconds. Absent unless a limit makes the kit wait until then; the kit checks again by itself when the time is over. */
  retryAt?: number
}

/** What the journey keeps of a handoff. */
export interface TrackedHandoff extends Handoff {
  /** How many accounts were linked at the click. With more of them, the user has linked one. */
  accountsBefore: number
  /** The last day of each consent at the click or as loaded since, as ISO day in Seoul. With a later one, the user has renewed it. */
  consentsBefore: Record<ConsentKind, string | null>
  /** The resource that the handoff is about. It has to be loaded before the handoff can be over. */
  waitsFor: ResourceName
  /** How often the user has come back so far. */
  returns: number
  /** How many rechecks the kit has made by itself so far, in all tabs. */
  checks: number
}

/** What the host may know of a handoff. `retryAt` is null without a limit. */
export function getPublicHandoff(handoff: Handoff | null, retryAt: number | null): Handoff | null {
  if (!handoff) return null
  const { id, purpose, startedAt, phase } = handoff
  return { id, purpose, startedAt, phase, ...(retryAt !== null && { retryAt }) }
}

/** The portal page that the next step of an error leads to. */
export const purposeOfAction: Partial<Record<OnboardingErrorAction, PortalPurpose>> = {
  registerCertificate: 'registerCertificate',
  link: 'link',
  consent: 'renewConsent',
  portalLogIn: 'logIn',
}
