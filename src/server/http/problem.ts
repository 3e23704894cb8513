import { getProblemType } from '../../contract/document-address.js'
import { getStatusOfCode } from '../../contract/error-status.js'
import type { OnboardingError } from '../../contract/onboarding-error.js'

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** An error as RFC 9457 problem details. It is built field by field, so that nothing else of an error gets out. 503 for a code that only a client has. */
export function formatProblem(error: OnboardingError, requestId: string): Response {
  const { code, action } = error
  const status = getStatusOfCode(code) ?? 503
  const retryAfter = error.retryAfter === undefined ? undefined : Math.max(1, Math.ceil(error.retryAfter))
  const problem = { type: getProblemType(code), title: titles[status], status, code, action, retryAfter, requestId }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
      ...(code === 'method_not_allowed' && { Allow: 'POST, OPTIONS' }),
    },
  })
}
