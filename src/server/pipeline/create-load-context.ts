import type { ResourceName } from '../../contract/resources.js'
import type { AuditContext } from '../observability/audit.js'
import { readPerson, type Identity } from '../options/identity.js'
import { getChildKeys } from '../store/key-ring.js'
import { once } from '../store/once.js'
import type { LoadContext, LoadPurpose } from './load.js'
import type { GetPersonKeys } from './person-keys.js'

/** What a caller of the pipeline says about a load. */
export interface LoadRequest {
  requestId: string
  purpose: LoadPurpose
  /**
   * When the load must be over, on the clock of `performance.now()`.
   * @default after `limits.totalMs`
   */
  deadline?: number
  auditContext?: AuditContext
  /** Called just before upstream is called. */
  onSend?: () => void
}

interface LoadContextOptions {
  resource: ResourceName
  getPersonKeys: GetPersonKeys
  totalMs: number
}

/** The context of a load that begins now. Throws `identity_mismatch`. */
export function createLoadContext(
  identity: Identity,
  { requestId, purpose, deadline, onSend = () => {} }: LoadRequest,
  { resource, totalMs, ...options }: LoadContextOptions,
): LoadContext {
  const person = readPerson(identity)
  const { getKeys: getPersonKeys, getLimitKeys } = options.getPersonKeys(person)
  return {
    requestId,
    purpose,
    resource,
    person,
    getPersonKeys,
    getLimitKeys,
    getKeys: once(() => getChildKeys(getPersonKeys(), resource)),
    deadline: deadline ?? performance.now() + totalMs,
    signal: new AbortController().signal,
    isCurrent: async () => true,
    isOwner: () => true,
    onOutdated() {},
    onSend,
  }
}
