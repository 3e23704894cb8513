import type { OnboardingErrorCode } from '../../contract/error-table.js'
import type { OnboardingError } from '../../contract/onboarding-error.js'

/** What a developer has probably forgotten if a load fails like this; null if that is not for developers. */
export function findCause(error: OnboardingError, endpoint: string): string | null {
  if (error.status === 404)
    return `${endpoint} responded with 404: nothing is mounted there. Mount onboarding.handler below it, or proxy it to your backend.`
  if (error.status === 405) return `${endpoint} responded with 405: mount the handler for POST.`
  return causes[error.code]?.(endpoint, error) ?? null
}

const causes: Partial<Record<OnboardingErrorCode, (endpoint: string, error: OnboardingError) => string>> = {
  invalid_response: (endpoint, error) =>
    isOfBackend(error)
      ? `${endpoint} works, but upstream responded with something unknown. Look the request id up in the backend's log.`
      : `${endpoint} responded with something that is not of the backend contract, such as the HTML of a page. Does your development server proxy it to the backend?`,
  network: (endpoint, error) => {
    if (isOfBackend(error))
      return `${endpoint} works, but cannot reach upstream. Is the baseUrl of its gateway right, and does the sandbox run?`
    return isForeign(endpoint)
      ? `${endpoint} could not be reached. If it runs, its CORS refuses this page: add ${location.origin} to allowedOrigins, and create the client with credentials: 'include'.`
      : `${endpoint} could not be reached. Is your backend running?`
  },
  forbidden: (endpoint) =>
    `${endpoint} refuses the origin ${location.origin}: set publicOrigin behind a proxy, or add it to allowedOrigins.`,
  subject_changed: () => 'The subject of the provider and that of identify differ. Give both the same public id.',
  unauthenticated: () => 'The backend knows no session: identify gave null. Did the cookie come along?',
  upstream_unavailable: (endpoint) =>
    `${endpoint} responded with 503: either your own code has failed there, such as identify, or upstream. Its log says which.`,
  not_available: (endpoint, { status }) =>
    `${endpoint} responded with ${status ?? 'nothing that can be used'}. If it is your backend, its log names the cause.`,
}

/** The backend itself has said so, about upstream. */
function isOfBackend({ status, requestId }: OnboardingError): boolean {
  return status === 502 || requestId !== undefined
}

function isForeign(endpoint: string): boolean {
  return new URL(endpoint, location.href).origin !== location.origin
}
