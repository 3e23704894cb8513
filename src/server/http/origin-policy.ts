import { requestHeader, requestIdHeader, subjectHeader } from '../../contract/request-headers.js'

/** The origins whose pages may call. */
export interface OriginPolicy {
  publicOrigin: string | null
  allowedOrigins: ReadonlySet<string>
}

/** True if the page that sent the request may call. A request without browser headers comes from no page and passes. */
export function isAllowed(request: Request, policy: OriginPolicy): boolean {
  if (getAllowedOrigin(request, policy) !== null) return true
  const origin = request.headers.get('Origin')
  const own = policy.publicOrigin ?? new URL(request.url).origin
  if (policy.publicOrigin !== null && origin !== null && origin !== own) return false
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  return origin === null || origin === own
}

/** True for the CORS preflight that a browser sends before a cross-origin request. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Origin') && headers.has('Access-Control-Request-Method')
}

/** The request's origin if it is one of `allowedOrigins`, else null. */
export function getAllowedOrigin({ headers }: Request, { allowedOrigins }: OriginPolicy): string | null {
  const origin = headers.get('Origin')
  return origin !== null && allowedOrigins.has(origin) ? origin : null
}

/** The CORS headers of every response, refusals included. */
export function getCorsHeaders(request: Request, policy: OriginPolicy): Record<string, string> {
  const origin = getAllowedOrigin(request, policy)
  return {
    ...(policy.allowedOrigins.size > 0 && { Vary: isPreflight(request) ? preflightVary : 'Origin' }),
    ...(origin !== null && {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Expose-Headers': `Retry-After, Age, ${requestIdHeader}`,
    }),
  }
}

const preflightVary = 'Origin, Access-Control-Request-Headers'
const ownHeaders = `Content-Type, ${requestHeader}, ${subjectHeader}`
const maxRequestedCharacters = 1024

/** The headers of a preflight response: the page may send the headers it requests. Browsers remember it for two hours at most. */
export function getPreflightHeaders({ headers }: Request): Record<string, string> {
  const requested = headers.get('Access-Control-Request-Headers') ?? ''
  return {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': isHeaderList(requested) ? requested : ownHeaders,
    'Access-Control-Max-Age': '7200',
  }
}

/** True for a list of valid header names (RFC 9110 tokens) of at most 1 KiB. A name of its own, `*` would mean all. */
function isHeaderList(text: string): boolean {
  return text.length <= maxRequestedCharacters && text.split(',').every(isHeaderName)
}

function isHeaderName(text: string): boolean {
  const name = text.replace(/^[ \t]+|[ \t]+$/g, '')
  return name !== '*' && /^[!#$%&'*+.^_`|~\w-]+$/.test(name)
}
