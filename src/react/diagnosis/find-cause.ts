import type { OnboardingError } from '../../contract/onboarding-error.js'

/** What a developer has probably forgotten if a load fails like this; null if that is not for developers. */
export function findCause({ code, status, requestId }: OnboardingError, endpoint: string): string | null {
  if (status === 404)
    return `${endpoint} responded with 404: nothing is mounted there. Mount onboarding.handler below it, or proxy it to your backend.`
  if (status === 405) return `${endpoint} responded with 405: mount the handler for POST.`
  if ((code === 'network' || code === 'invalid_response') && (requestId !== undefined || status === 502))
    return findCauseBehind(code, endpoint)
  switch (code) {
    case 'invalid_response':
      return `${endpoint} responded with something that is not of the backend contract, such as the HTML of a page. Does your development server proxy it to the backend?`
    case 'network':
      return isForeign(endpoint)
        ? `${endpoint} could not be reached. If it runs, its CORS refuses this page: add ${location.origin} to allowedOrigins, and create the client with credentials: 'include'.`
        : `${endpoint} could not be reached. Is your backend running?`
    case 'forbidden':
      return `${endpoint} refuses the origin ${location.origin}: set publicOrigin behind a proxy, or add it to allowedOrigins.`
    case 'subject_changed':
      return 'The subject of the provider and that of identify differ. Give both the same public id.'
    case 'unauthenticated':
      return 'The backend knows no session: identify gave null. Did the cookie come along?'
    case 'upstream_unavailable':
      return `${endpoint} responded with 503: either your own code has failed there, such as identify, or upstream. Its log says which.`
    case 'not_available':
      return `${endpoint} responded with ${status ?? 'nothing that can be used'}. If it is your backend, its log names the cause.`
    default:
      return null
  }
}

/** The backend itself has said so, about upstream. */
function findCauseBehind(code: 'network' | 'invalid_response', endpoint: string): string {
  return code === 'network'
    ? `${endpoint} works, but cannot reach upstream. Is the baseUrl of its gateway right, and does the sandbox run?`
    : `${endpoint} works, but upstream responded with something unknown. Look the request id up in the backend's log.`
}

function isForeign(endpoint: string): boolean {
  return new URL(endpoint, location.href).origin !== location.origin
}
