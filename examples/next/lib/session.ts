import { cookies } from 'next/headers'
import type { VirtualAccount } from 'ieum/server'
import { once } from './once'
import { getPublicOrigin } from './origin'
import { findUser, type User } from './users'

interface Session {
  userId: string
  /** The account that the backend has confirmed. */
  account?: VirtualAccount
}

const isHttps = () => getPublicOrigin().startsWith('https:')
/** On https no other host and no page without TLS can set a cookie of this name. */
const getCookieName = () => (isHttps() ? '__Host-session' : 'session')
const sessions = once('sessions', () => new Map<string, Session>())

export async function getSession(): Promise<Session | undefined> {
  return sessions.get((await cookies()).get(getCookieName())?.value ?? '')
}

/** The signed-in user; works in pages and in route handlers. */
export async function getUser(): Promise<User | undefined> {
  const session = await getSession()
  return session && findUser(session.userId)
}

/** Ends the session that the browser had, so that nobody who knows its id is signed in with it. */
export async function startSession(userId: string): Promise<void> {
  const jar = await cookies()
  sessions.delete(jar.get(getCookieName())?.value ?? '')
  const id = crypto.randomUUID()
  sessions.set(id, { userId })
  jar.set(getCookieName(), id, { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() })
}
