import { requestHeader, subjectHeader } from '../contract/request-headers.js'

/** Whose pages may ask. */
export interface CallerRules {
  publicOrigin: string | null
  allowedOrigins: ReadonlySet<string>
}

/** True where the page that sent the request may ask; requests without browser headers come from no page and pass. */
export function isWelcome(request: Request, rules: CallerRules): boolean {
  if (getAllowedOrigin(request, rules) !== null) return true
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('Origin')
  return origin === null || origin === rules.publicOrigin || origin === new URL(request.url).origin
}

/** True for the question a browser asks before a cross-origin request. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Origin') && headers.has('Access-Control-Request-Method')
}

/** The request's origin where it is one of `allowedOrigins`, else null. */
export function getAllowedOrigin({ headers }: Request, { allowedOrigins }: CallerRules): string | null {
  const origin = headers.get('Origin')
  return origin !== null && allowedOrigins.has(origin) ? origin : null
}

/** The CORS headers of any answer, refusals included. */
export function getCorsHeaders(request: Request, rules: CallerRules): Record<string, string> {
  const origin = getAllowedOrigin(request, rules)
  return {
    ...(rules.allowedOrigins.size > 0 && { Vary: 'Origin' }),
    ...(origin !== null && { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' }),
  }
}

/** What a preflight is told; browsers remember it for two hours at most. */
export const preflightHeaders = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': `Content-Type, ${requestHeader}, ${subjectHeader}`,
  'Access-Control-Max-Age': '7200',
}
