import { devtoolsHeader } from '../../contract/request-headers.js'
import { isLoopbackHost } from '../../contract/is-loopback.js'

/** Why a request may not use the bridge; null if it may. */
export function findRefusal(request: Request, upstreamUrl: string): { status: 403 | 404; message: string } | null {
  // As if there were none.
  if (isProduction()) return { status: 404, message: 'Not found' }
  if (!isLoopbackUrl(upstreamUrl)) return refuse('The upstream is not a sandbox on this machine.')
  const { headers, url } = request
  const host = headers.get('Host') ?? new URL(url).host
  if (!isLoopbackHost(host)) return refuse('The bridge is for pages of this machine: open the app under localhost.')
  if (!isSameOrigin(headers, host)) return refuse('The bridge is for pages of its own origin.')
  return headers.get(devtoolsHeader) === '1' ? null : refuse(`The header ${devtoolsHeader} is missing.`)
}

function refuse(message: string): { status: 403; message: string } {
  return { status: 403, message }
}

/** A runtime that does not say is not for development. */
function isProduction(): boolean {
  return typeof process === 'undefined' || process.env.NODE_ENV === 'production'
}

function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && isLoopbackHost(new URL(url).host)
}

function isSameOrigin(headers: Headers, host: string): boolean {
  const origin = headers.get('Origin')
  const isOwn = origin === null || (URL.canParse(origin) && new URL(origin).host === host)
  return isOwn && (headers.get('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin'
}
