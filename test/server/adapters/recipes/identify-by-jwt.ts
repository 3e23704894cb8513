import type { Identity } from 'ieum/server'
import { findUserById, verifyToken } from './users.js'

/** The signed-in user of a bearer token, or null: 401. The token says who; CI and name come from your database. */
export async function identify(request: Request): Promise<Identity | null> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1]
  const claims = token ? await verifyToken(token) : null
  const user = claims && (await findUserById(claims.sub))
  return user ? { subject: user.publicId, ci: user.ci, korName: user.name } : null
}
