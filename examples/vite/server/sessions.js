import { findUser } from './users.js'

/**
 * Who is signed in, and the account the backend has confirmed. Stands for your own sessions.
 * @typedef {{ userId: string, account?: import('ieum/server').VirtualAccount }} Session
 */

/** @type {Map<string, Session>} */
const sessions = new Map()

/** Gives back the id for the cookie. @param {string} userId */
export function startSession(userId) {
  const id = crypto.randomUUID()
  sessions.set(id, { userId })
  return id
}

/** @param {string | null | undefined} cookies The header that the browser sent. */
export function getSession(cookies) {
  const id = /(?:^|; )session=([\w-]+)/.exec(cookies ?? '')?.[1]
  return sessions.get(id ?? '')
}

/** @param {string | null | undefined} cookies */
export function getUser(cookies) {
  return findUser(getSession(cookies)?.userId)
}
