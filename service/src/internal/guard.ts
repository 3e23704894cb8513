import { createHash, timingSafeEqual } from 'node:crypto'
import { isLoopbackHost, isLoopbackListener } from '../../../src/contract/is-loopback.js'
import { Refusal } from './refusal.js'

export interface GuardOptions {
  /** The address that the listener is bound to. */
  host: string
  token: string | null
}

/**
 * Refuses whoever may not call. A web page can send requests to the loopback, and can point a name of its own there: hence no
 * `Origin`, JSON only, and on loopback no `Host` but a loopback one.
 */
export function guard(request: Request, { host, token }: GuardOptions): void {
  if (isLoopbackListener(host) && !isLoopbackHost(new URL(request.url).host)) {
    throw new Refusal(403, 'The Host header names another machine than this one.')
  }
  if (token !== null && !hasToken(request, token)) {
    throw new Refusal(401, 'Send "Authorization: Bearer <IEUM_INTERNAL_TOKEN>".', { 'WWW-Authenticate': 'Bearer' })
  }
  if (request.method !== 'POST') return
  if (request.headers.has('Origin')) throw new Refusal(403, 'Web pages may not call this listener.')
  const [type = ''] = (request.headers.get('Content-Type') ?? '').split(';')
  if (type.trim().toLowerCase() !== 'application/json') throw new Refusal(415, 'Send Content-Type: application/json.')
}

/** Hashes have one length, so that the time of the comparison says nothing. */
function hasToken(request: Request, token: string): boolean {
  const [, sent = ''] = /^bearer +(.+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  return timingSafeEqual(hash(sent), hash(token))
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
