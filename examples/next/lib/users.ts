import { personas } from 'ieum/sandbox'
import type { Identity } from 'ieum/server'

export interface User {
  id: string
  shownName: string
  /** CI and name stay on the server; only `subject` is public. */
  identity: Identity
}

/** The personas of the sandbox, in place of your table of users. */
export const users: User[] = personas.map(({ id, shownName, ci, name }) => ({
  id,
  shownName,
  identity: { subject: `user-${id}`, ci, korName: name },
}))

export function findUser(id: string | null): User | undefined {
  return users.find((user) => user.id === id)
}
