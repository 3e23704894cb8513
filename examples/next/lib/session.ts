import { cookies } from 'next/headers'
import type { VirtualAccount } from 'ieum/server'
import { once } from './once'
import { findUser, type User } from './users'

interface Session {
  userId: string
  /** What the backend has confirmed. */
  account?: VirtualAccount
}

const cookieName = 'session'
const sessions = once('sessions', () => new Map<string, Session>())

export async function getSession(): Promise<Session | undefined> {
  return sessions.get((await cookies()).get(cookieName)?.value ?? '')
}

/** The signed-in user; works in pages and in route handlers. */
export async function getUser(): Promise<User | undefined> {
  const session = await getSession()
  return session && findUser(session.userId)
}

export async function startSession(userId: string): Promise<void> {
  const id = crypto.randomUUID()
  sessions.set(id, { userId })
  const jar = await cookies()
  jar.set(cookieName, id, { httpOnly: true, sameSite: 'lax', path: '/' })
}
