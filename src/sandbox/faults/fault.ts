/** The start of a response that never ends well. */
export interface FaultResponse {
  status: number
  headers: Record<string, string>
  /** All that is sent of the body. */
  body: string
}

/** A fault of the connection, which no `Response` can express; an adapter performs it. */
export type Fault =
  /** No response is sent, and the connection stays open. */
  | { kind: 'stall' }
  /** The connection is reset without a response. */
  | { kind: 'reset' }
  /** Status, headers and a part of the body are sent, then nothing more; the connection stays open. */
  | ({ kind: 'stallBody' } & FaultResponse)
  /** `Content-Length` announces more than the body sent before the connection closes. */
  | ({ kind: 'truncate' } & FaultResponse)

/** True if the sandbox returned a fault instead of a `Response`. */
export function isFault(result: Response | Fault): result is Fault {
  return 'kind' in result
}
