import { isErrorAction, isErrorCode } from '../../contract/error-table.js'
import { parseJson, readRecord } from '../../contract/wire-value.js'

/** A request to the endpoint, described by its differences from a request of the kit's client. */
export interface RequestSpec {
  /** Below the endpoint, e.g. `/register/search`. */
  path: string
  method?: string
  /** Added to the client's headers, or replacing them; null removes one. */
  headers?: Record<string, string | null>
  body?: string
  /**
   * False to leave out the host's session.
   * @default true
   */
  isSignedIn?: boolean
}

/** A request and the response of the endpoint. Status 0 means that none arrived. */
export interface Exchange {
  request: RequestSpec
  status: number
  headers: Headers
  text: string
  /** Why no response arrived: a code such as `ECONNREFUSED`. Missing if it has none. */
  failure?: string
}

/** Code and action of problem details; null if they are not in the error table. */
export function readProblem(text: string) {
  const record = readRecord(parseJson(text))
  return {
    code: isErrorCode(record?.code) ? record.code : null,
    action: isErrorAction(record?.action) ? record.action : null,
  }
}

/** A response in short, e.g. `503 upstream_unavailable`. Quotes only codes of the error table. */
export function describeExchange({ status, text }: Exchange): string {
  if (status === 0) return 'no response'
  return [status, readProblem(text).code ?? ''].join(' ').trim()
}
