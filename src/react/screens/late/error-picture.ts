import type { OnboardingErrorCode } from '../../../contract/error-table.js'
import type { IllustrationName } from '../../parts/illustration-drawings.js'

const pictureOfCode: Partial<Record<OnboardingErrorCode, IllustrationName>> = {
  firm_unavailable: 'firm',
  quota_exhausted: 'quota',
  rate_limited: 'wait',
  too_many_checks: 'wait',
  certificate_required: 'certificate',
  account_unlinked: 'unlinked',
  consent_required: 'consent',
  portal_login_required: 'logIn',
  portal_locked: 'locked',
  identity_mismatch: 'identity',
  not_available: 'support',
  unauthenticated: 'session',
  subject_changed: 'otherUser',
  forbidden: 'support',
  not_found: 'support',
  method_not_allowed: 'support',
  unsupported_media_type: 'support',
  payload_too_large: 'support',
  bad_request: 'support',
  offline: 'offline',
}

/** The picture of an error. */
export function getErrorPicture(code: OnboardingErrorCode): IllustrationName {
  return pictureOfCode[code] ?? 'failed'
}
