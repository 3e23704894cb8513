import type { CookieOptions } from 'hono/utils/cookie'

const isHttps = (request: Request) => request.url.startsWith('https:')

/** On https no other host and no page without TLS can set a cookie of this name. */
export function getCookieName(request: Request): string {
  return isHttps(request) ? '__Host-chagok' : 'chagok'
}

export function getCookieOptions(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure: isHttps(request) }
}

/** The id of the visitor's session; empty if there is none. */
export function readSessionId(request: Request): string {
  const pattern = new RegExp(`(?:^|; )${getCookieName(request)}=([\\w-]+)`)
  return pattern.exec(request.headers.get('Cookie') ?? '')?.[1] ?? ''
}
