import type { Portal } from 'ieum'
import type { VirtualAccount } from 'ieum/query'

/** A person in the sign-in list. */
export interface Person {
  id: string
  shownName: string
}

/** The signed-in user, and the account that the backend has confirmed. */
export interface User {
  subject: string
  portal: Portal
  account?: VirtualAccount
}

export async function getVisitor(): Promise<User | { people: Person[] }> {
  const response = await fetch('/api/visitor')
  return response.json()
}
