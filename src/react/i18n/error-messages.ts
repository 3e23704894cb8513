import type { OnboardingErrorCode } from '../../contract/error-table.js'
import type { lateMessages } from './locales/ko/late-messages.js'

type MessageKey = keyof typeof lateMessages | 'offlineTitle' | 'offlineBody'
type ErrorMessages = readonly [title: MessageKey, body: MessageKey]

const general: ErrorMessages = ['failedTitle', 'failedBody']
const wait: ErrorMessages = ['waitTitle', 'waitBody']
const notAvailable: ErrorMessages = ['notAvailableTitle', 'notAvailableBody']

const messagesOfCode: Partial<Record<OnboardingErrorCode, ErrorMessages>> = {
  firm_unavailable: ['firmUnavailableTitle', 'firmUnavailableBody'],
  quota_exhausted: ['quotaTitle', 'quotaBody'],
  rate_limited: wait,
  too_many_checks: wait,
  certificate_required: ['certificateTitle', 'certificateBody'],
  account_unlinked: ['accountUnlinkedTitle', 'accountUnlinkedBody'],
  consent_required: ['consentTitle', 'consentBody'],
  portal_login_required: ['portalLogInTitle', 'portalLogInBody'],
  portal_locked: ['portalLockedTitle', 'portalLockedBody'],
  identity_mismatch: ['identityTitle', 'identityBody'],
  not_available: notAvailable,
  unauthenticated: ['sessionTitle', 'sessionBody'],
  subject_changed: ['otherUserTitle', 'otherUserBody'],
  forbidden: notAvailable,
  not_found: notAvailable,
  method_not_allowed: notAvailable,
  unsupported_media_type: notAvailable,
  payload_too_large: notAvailable,
  bad_request: notAvailable,
  offline: ['offlineTitle', 'offlineBody'],
}

/** Message keys for an error: what happened, and what it means. */
export function getErrorMessages(code: OnboardingErrorCode): ErrorMessages {
  return messagesOfCode[code] ?? general
}
