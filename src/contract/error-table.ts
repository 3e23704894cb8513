/** What the user can do about an error. */
export type OnboardingErrorAction =
  | 'retry'
  | 'wait'
  | 'registerCertificate'
  | 'link'
  | 'consent'
  | 'portalLogIn'
  | 'contactSupport'
  | 'signIn'
  | 'none'

/** Every error code of the kit with the next step for the user. */
export const actionOfCode = {
  network: 'retry',
  timeout: 'retry',
  upstream_unavailable: 'retry',
  firm_unavailable: 'retry',
  invalid_response: 'retry',
  quota_exhausted: 'wait',
  rate_limited: 'wait',
  certificate_required: 'registerCertificate',
  account_unlinked: 'link',
  consent_required: 'consent',
  portal_login_required: 'portalLogIn',
  portal_locked: 'portalLogIn',
  identity_mismatch: 'contactSupport',
  not_available: 'contactSupport',
  unauthenticated: 'signIn',
  subject_changed: 'signIn',
  forbidden: 'none',
  not_found: 'none',
  method_not_allowed: 'none',
  unsupported_media_type: 'none',
  payload_too_large: 'none',
  bad_request: 'none',
  too_many_checks: 'wait',
  store_unavailable: 'retry',
  server_fetch: 'retry',
  offline: 'retry',
} as const satisfies Record<string, OnboardingErrorAction>

/** A code of the error table: upstream's failures, and the kit's own. */
export type OnboardingErrorCode = keyof typeof actionOfCode

/** True for a code of the error table. */
export function isErrorCode(value: unknown): value is OnboardingErrorCode {
  return typeof value === 'string' && Object.hasOwn(actionOfCode, value)
}

/** True for an action of the error table. */
export function isErrorAction(value: unknown): value is OnboardingErrorAction {
  return Object.values<unknown>(actionOfCode).includes(value)
}
