import type { VirtualAccount } from 'ieum/server'
import { createSessionStorage } from 'react-router'
import { publicOrigin } from './origin.server'
import { findUser, type User } from './users.server'

interface SessionData {
  userId: string
  /** The account that the backend has confirmed. */
  account: VirtualAccount
}

const isHttps = publicOrigin.startsWith('https:')
/** In place of your own store. The cookie holds the id alone. */
const sessions = new Map<string, Partial<SessionData>>()

export const { getSession, commitSession, destroySession } = createSessionStorage<SessionData>({
  cookie: {
    // On https no other host and no page without TLS can set a cookie of this name.
    name: isHttps ? '__Host-session' : 'session',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps,
    path: '/',
    // The sessions end with this process, so its secret may, too.
    secrets: [crypto.randomUUID()],
  },
  async createData(data) {
    const id = crypto.randomUUID()
    sessions.set(id, data)
    return id
  },
  readData: async (id) => sessions.get(id) ?? null,
  // A session that has ended stays so.
  updateData: async (id, data) => void (sessions.has(id) && sessions.set(id, data)),
  deleteData: async (id) => void sessions.delete(id),
})

/** The signed-in user. */
export async function getUser(request: Request): Promise<User | undefined> {
  const session = await getSession(request.headers.get('Cookie'))
  return findUser(session.get('userId'))
}
