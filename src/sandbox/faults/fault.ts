/** The beginning of an answer that never comes to its end. */
export interface FaultAnswer {
  status: number
  headers: Record<string, string>
  /** All that is sent of the body. */
  body: string
}

/** What the sandbox wants to happen on the connection and no `Response` can express; an adapter performs it. */
export type Fault =
  /** Nothing is answered and the connection stays open. */
  | { kind: 'stall' }
  /** The connection is reset without an answer. */
  | { kind: 'reset' }
  /** Status, headers and a part of the body are sent, then silence. */
  | ({ kind: 'stallBody' } & FaultAnswer)
  /** `Content-Length` announces more than the body sent before the connection closes. */
  | ({ kind: 'truncate' } & FaultAnswer)

/** True where the sandbox did not answer with a `Response`. */
export function isFault(answer: Response | Fault): answer is Fault {
  return 'kind' in answer
}
