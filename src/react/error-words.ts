import type { OnboardingErrorCode } from '../contract/error-table.js'
import type { MessageKey } from './messages.js'

type Words = readonly [title: MessageKey, body: MessageKey]

const general: Words = ['failedTitle', 'failedBody']
const wait: Words = ['waitTitle', 'waitBody']
const session: Words = ['sessionTitle', 'sessionBody']
const notAvailable: Words = ['notAvailableTitle', 'notAvailableBody']

const wordsOfCode: Partial<Record<OnboardingErrorCode, Words>> = {
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
  unauthenticated: session,
  subject_changed: session,
  forbidden: notAvailable,
  not_found: notAvailable,
  method_not_allowed: notAvailable,
  unsupported_media_type: notAvailable,
  payload_too_large: notAvailable,
  bad_request: notAvailable,
  offline: ['offlineTitle', 'offlineBody'],
}

/** What happened and what it means, as message keys. */
export function getErrorWords(code: OnboardingErrorCode): Words {
  return wordsOfCode[code] ?? general
}
