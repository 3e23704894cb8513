import { parseRegistration, type Registration } from './registration.js'
import { parseVirtualAccounts, type VirtualAccounts } from './virtual-accounts.js'

/** Both resources, in the order in which a journey needs them. */
export const resourceNames = ['registration', 'virtualAccounts'] as const

/** The two things that a page loads. */
export type ResourceName = (typeof resourceNames)[number]

/** One of the two resources that both wires know. */
export interface Resource<Data> {
  name: ResourceName
  /** Path below the base URL of upstream and below the endpoint of the backend contract. */
  path: string
  /** Reads a 200 body. Throws `invalid_response`. */
  parse: (body: unknown) => Data
}

/** Whether the person is a member of the portal. */
export const registrationResource: Resource<Registration> = {
  name: 'registration',
  path: '/register/search',
  parse: parseRegistration,
}

/** The virtual accounts linked to this service. */
export const virtualAccountsResource: Resource<VirtualAccounts> = {
  name: 'virtualAccounts',
  path: '/consent/search',
  parse: parseVirtualAccounts,
}

/** Both resources by name. */
export const resources = { registration: registrationResource, virtualAccounts: virtualAccountsResource }

/** True for the name of a resource. */
export function isResourceName(value: unknown): value is ResourceName {
  return typeof value === 'string' && Object.hasOwn(resources, value)
}
