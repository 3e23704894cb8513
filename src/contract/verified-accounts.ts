import { virtualAccountsResource, type Resource } from './resources.js'
import { parseAccounts, readRow, type VirtualAccount, type VirtualAccounts } from './virtual-accounts.js'
import { readRecord, readText } from './wire-value.js'

/** An account as a decision about money needs it. For servers only: `endpoint` is never part of a response, a log or a cache. */
export type VerifiedAccount = VirtualAccount & {
  /**
   * Where the data of the account are fetched (`{endpoint}balance/search`), as upstream sent it (Koscom Open Platform manual, in
   * examples only). Absent if there is none. Before you send a token there, compare its host with the ones you know.
   */
  endpoint?: string
}

/** The accounts for a decision. */
export interface VerifiedAccounts extends VirtualAccounts {
  /** The linked accounts, each with its `endpoint` if upstream sent one. */
  accounts: VerifiedAccount[]
}

/** The same resource, with what only a server may know. */
export const verifiedAccountsResource: Resource<VerifiedAccounts> = {
  ...virtualAccountsResource,
  parse: (body) => parseAccounts(body, readVerifiedRow),
}

function readVerifiedRow(row: unknown) {
  const endpoint = readText(readRecord(row)?.endpoint)
  return readRow(row).map((account) => ({ ...account, ...(endpoint !== null && { endpoint }) }))
}

/** Accounts as a browser may see them. */
export function dropEndpoints({ accounts, ...data }: VerifiedAccounts): VirtualAccounts {
  return { ...data, accounts: accounts.map(dropEndpoint) }
}

function dropEndpoint(verified: VerifiedAccount): VirtualAccount {
  const { endpoint: _, ...account } = verified
  return account
}
