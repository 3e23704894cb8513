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

/** Stands for a query over all who have linked an account. */
export function listMembers(): { subject: string; ci: string; korName: string }[] {
  return personas.map(({ id, ci, name }) => ({ subject: `user-${id}`, ci, korName: name }))
}

/** Who was reminded of the end of a consent. */
export const reminded: string[] = []

/** Stands for a host's own mails and pushes. */
export async function remind(subject: string): Promise<void> {
  reminded.push(subject)
}
