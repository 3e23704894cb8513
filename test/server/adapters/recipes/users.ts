import { personas } from 'ieum/sandbox'

interface User {
  publicId: string
  ci: string
  name: string
}

/** Stands for a host's own database and sessions, with the sandbox's made-up people in it. */
export async function findUserById(id: string): Promise<User | null> {
  const persona = personas.find((one) => `user-${one.id}` === id)
  return persona ? { publicId: id, ci: persona.ci, name: persona.name } : null
}

export async function findUserBySession(session: string): Promise<User | null> {
  return findUserById(session)
}

/** Stands for a host's own check of signature, issuer, audience and expiry. */
export async function verifyToken(token: string): Promise<{ sub: string } | null> {
  const [signature, sub = ''] = token.split('.')
  return signature === 'signed' ? { sub } : null
}
