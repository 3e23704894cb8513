import { formatRegistration, type Registration } from '../../contract/registration.js'
import { registrationResource, virtualAccountsResource, type Resource } from '../../contract/resources.js'
import { formatVirtualAccounts, type VirtualAccounts } from '../../contract/virtual-accounts.js'
import { checkRegistration, checkVirtualAccounts } from '../gateway/check-data.js'

/** A resource that is written as well as read. Only a server writes, so no browser loads this. */
export interface ServedResource<Data> extends Resource<Data> {
  /** Writes the 200 body that `parse` reads. */
  format: (data: Data) => object
  /** Throws `invalid_response` if what a gateway gave are no such data. */
  check: (data: unknown) => void
}

export const servedRegistration: ServedResource<Registration> = {
  ...registrationResource,
  format: formatRegistration,
  check: checkRegistration,
}

export const servedVirtualAccounts: ServedResource<VirtualAccounts> = {
  ...virtualAccountsResource,
  format: formatVirtualAccounts,
  check: checkVirtualAccounts,
}
