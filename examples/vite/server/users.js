import { personas } from 'ieum/sandbox'

/**
 * Stands for your table of users: the people of the sandbox. CI and name stay on the server; only `subject` may be seen.
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
