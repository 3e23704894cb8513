import type { Identity } from 'ieum/server'
import { findUserBySession } from './users.js'

/** The signed-in user behind the session cookie, or null: 401. */
export async function identify(request: Request): Promise<Identity | null> {
  const session = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.get('Cookie') ?? '')?.[1]
  const user = session ? await findUserBySession(session) : null
  return user && { subject: user.publicId, ci: user.ci, korName: user.name }
}
