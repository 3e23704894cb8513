import { getPublicOrigin } from './origin.js'
import { findUser } from './users.js'

/**
 * The signed-in user, the account that the backend has confirmed, and the state of an authorization under way. In place of your own sessions.
 * @typedef {{ userId: string, account?: import('ieum/server').VirtualAccount, state?: string }} Session
 */

/** @type {Map<string, Session>} */
const sessions = new Map()

const isHttps = () => getPublicOrigin().startsWith('https:')
/** On https no other host and no page without TLS can set a cookie of this name. */
const getCookieName = () => (isHttps() ? '__Host-session' : 'session')

/**
 * Ends the session that the browser had, so that nobody who knows its id is signed in with it.
 * @param {string} userId @param {import('express').Request} req @param {import('express').Response} res
 */
export function startSession(userId, req, res) {
  sessions.delete(readSessionId(req.headers.cookie))
  const id = crypto.randomUUID()
  sessions.set(id, { userId })
  res.cookie(getCookieName(), id, { httpOnly: true, sameSite: 'lax', secure: isHttps() })
}

/** @param {string | null | undefined} cookies The header that the browser sent. */
export function getSession(cookies) {
  return sessions.get(readSessionId(cookies))
}

/** @param {string | null | undefined} cookies */
export function getUser(cookies) {
  return findUser(getSession(cookies)?.userId)
}

/** @param {string | null | undefined} cookies */
function readSessionId(cookies) {
  return new RegExp(`(?:^|; )${getCookieName()}=([\\w-]+)`).exec(cookies ?? '')?.[1] ?? ''
}
