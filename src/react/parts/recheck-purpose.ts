import type { PortalPurpose } from '../../journey/handoff.js'

/** What a user can say to have done on the portal. */
export type RecheckPurpose = Extract<PortalPurpose, 'signUp' | 'link' | 'renewConsent'>
