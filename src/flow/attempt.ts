import type { OnboardingErrorAction } from '../contract/error-table.js'
import type { QuestionName } from './recheck.js'

/** Why the user is led to the portal. */
export type PortalPurpose = 'signUp' | 'link' | 'renewConsent' | 'registerCertificate' | 'logIn'

/** One trip to the portal, from the hand-off until the kit sees its effect or the user gives up. */
export interface Attempt {
  purpose: PortalPurpose
  /** Epoch milliseconds of the hand-off. */
  startedAt: number
  /** How many accounts were linked at the hand-off; tells when a new one has come. */
  accountsBefore: number
  /** The question that the hand-off was about; it has to be answered before the trip can be over. */
  waitsFor: QuestionName
  /** How often the user has come back so far. */
  returns: number
  /** How many re-checks nobody asked for there have been so far, those of other tabs included. */
  checks: number
}

/** The portal page that an error's next step leads to. */
export const purposeOfAction: Partial<Record<OnboardingErrorAction, PortalPurpose>> = {
  registerCertificate: 'registerCertificate',
  link: 'link',
  consent: 'renewConsent',
  portalLogIn: 'logIn',
}
