import { formatRegistration, type Registration } from '../../contract/registration.js'
import { registrationResource, virtualAccountsResource, type Resource } from '../../contract/resources.js'
import { formatVirtualAccounts, type VirtualAccounts } from '../../contract/virtual-accounts.js'

/** A resource that is written as well as read. Only a server writes, so no browser loads this. */
export interface ServedResource<Data> extends Resource<Data> {
  /** Writes the 200 body that `parse` reads. */
  format: (data: Data) => object
}

export const servedRegistration: ServedResource<Registration> = {
  ...registrationResource,
  format: formatRegistration,
}

export const servedVirtualAccounts: ServedResource<VirtualAccounts> = {
  ...virtualAccountsResource,
  format: formatVirtualAccounts,
}
