import { personas } from 'ieum/sandbox'

/**
 * The personas of the sandbox, in place of your table of users. CI and name stay on the server; only `subject` is public.
 */
export const users = personas.map(({ id, shownName, ci, name }) => ({
  id,
  shownName,
  identity: { subject: `user-${id}`, ci, korName: name },
}))

/** @param {unknown} id */
export function findUser(id) {
  return users.find((user) => user.id === id)
}
