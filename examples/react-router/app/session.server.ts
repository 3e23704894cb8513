import type { VirtualAccount } from 'ieum/server'
import { createCookieSessionStorage } from 'react-router'
import { findUser, type User } from './users.server'

interface SessionData {
  userId: string
  /** What the backend has confirmed. */
  account: VirtualAccount
}

export const { getSession, commitSession } = createCookieSessionStorage<SessionData>({
  cookie: {
    name: 'session',
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    // Without a secret of your own, everyone signs in anew after a restart.
    secrets: [process.env.SESSION_SECRET ?? crypto.randomUUID()],
  },
})

/** The signed-in user. */
export async function getUser(request: Request): Promise<User | undefined> {
  const session = await getSession(request.headers.get('Cookie'))
  return findUser(session.get('userId'))
}
