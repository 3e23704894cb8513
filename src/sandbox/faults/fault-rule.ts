/** Every kind of fault that the sandbox can make. */
export const faultKinds = [
  'delay',
  'stall',
  'stallBody',
  'reset',
  'truncate',
  'html',
  'oversize',
  'redirect',
  'reply',
] as const

/** Statuses of responses that have no body. */
export const bodilessStatuses: readonly number[] = [204, 205, 304]

/** The resources a fault can apply to. */
export const faultPaths = ['register', 'consent', '*'] as const

/** A fault of the gateway's next responses. */
export interface FaultRule {
  /** The resource it applies to; `*` is both. */
  path: (typeof faultPaths)[number]
  /** `delay` waits and then responds as usual. The others replace the response, before key and quota are checked. */
  kind: (typeof faultKinds)[number]
  /**
   * How many responses it applies to.
   * @default all, until it is cleared
   */
  times?: number
  /** Milliseconds, for `delay`. */
  ms?: number
  /**
   * HTTP status, 200 to 599. This field and the next ones are not for `delay`, `stall` and `reset`.
   * @default 302 for `redirect`, else 200
   */
  status?: number
  /** Headers to add or to replace. */
  headers?: Record<string, string>
  /**
   * Body, sent verbatim.
   * @default an example of the kind, empty for `reply`
   */
  body?: string
}
