import type { OnboardingErrorCode } from './error-table.js'

/** HTTP status of every code on the backend contract. `server_fetch` and `offline` occur only in a client. */
export const statusOfCode: Record<Exclude<OnboardingErrorCode, 'server_fetch' | 'offline'>, number> = {
  network: 502,
  timeout: 504,
  upstream_unavailable: 503,
  firm_unavailable: 503,
  invalid_response: 502,
  quota_exhausted: 503,
  rate_limited: 503,
  certificate_required: 409,
  account_unlinked: 409,
  consent_required: 409,
  portal_login_required: 409,
  portal_locked: 409,
  identity_mismatch: 409,
  not_available: 502,
  unauthenticated: 401,
  subject_changed: 409,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  unsupported_media_type: 415,
  payload_too_large: 413,
  bad_request: 400,
  too_many_checks: 429,
  store_unavailable: 503,
}

/** The HTTP status of a code on the backend contract; null for a code that only a client has. */
export function getStatusOfCode(code: OnboardingErrorCode): number | null {
  return code === 'offline' || code === 'server_fetch' ? null : statusOfCode[code]
}

/** The server retries these once: there was no response, or the response says to try again. */
export const retriedCodes: ReadonlySet<OnboardingErrorCode> = new Set(['network', 'timeout', 'upstream_unavailable'])
