import type { ResourceName } from '../../contract/resources.js'
import type { Logger } from './logger.js'
import { runHook } from './run-hook.js'

/** What the host knows of who looks at a person's data. Each value is text of at most 256 characters, else it is left out. */
export interface AuditContext {
  /** The account that looks, e.g. of a member of staff. */
  account?: string
  /** Where from, e.g. the IP address that your proxy vouches for. The kit believes no forwarded header. */
  from?: string
}

/** One access to a person's data, for the host's access record (접속기록). Holds neither name nor CI, virtual account or key. */
export interface AuditRecord extends AuditContext {
  /** Milliseconds since 1970. */
  at: number
  /** The host's opaque id of the person whose data were used. */
  subject: string
  /** What was loaded. Absent for a verify and a forget, which concern both resources. */
  resource?: ResourceName
  /** `visit`: a page or a rendering server. `recheck`: `{ fresh: true }`. `verify` and `forget`: the functions of that name. `sweep`: `sweepConsents`. */
  action: 'visit' | 'recheck' | 'verify' | 'forget' | 'sweep'
  /** Of a verify that could know: `confirmed` if it is an account of this person. */
  decision?: 'confirmed' | 'refused'
  /** Where the data came from: `cache`, `upstream` or `negativeCache`; `done` for a forget. If it failed, the error's code. */
  outcome: string
  /** The id under which the log and the response (`X-Ieum-Request-Id`) know this access, and upstream if it was called. */
  requestId: string
}

/** Gives a record to the host. Never throws. */
export type RecordAccess = (access: Omit<AuditRecord, 'at'>) => void

interface RecordAccessOptions {
  audit: ((record: AuditRecord) => void) | undefined
  logger: Logger
  now: () => number
}

/** Writes each record with the host's hook. A hook that throws is logged. */
export function createRecordAccess({ audit, logger, now }: RecordAccessOptions): RecordAccess {
  return (access) => {
    const record: AuditRecord = { at: now(), ...access }
    const { requestId, resource, action } = record
    runHook(
      () => audit?.(record),
      () => logger.error({ requestId, resource, action }, 'ieum: the audit hook failed'),
    )
  }
}
