/** Every kind of trouble the sandbox can be told to make. */
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

/** Statuses of answers that have no body. */
export const bodilessStatuses: readonly number[] = [204, 205, 304]

/** The questions a fault can be laid on. */
export const faultPaths = ['register', 'consent', '*'] as const

/** Trouble to be made on the gateway's next answers. */
export interface FaultRule {
  /** The question it applies to; `*` is both. */
  path: (typeof faultPaths)[number]
  /** `delay` waits and then answers as usual; all others replace the answer, before key and quota are looked at. */
  kind: (typeof faultKinds)[number]
  /** How many answers it applies to; default: all, until cleared. */
  times?: number
  /** Milliseconds, for `delay`. */
  ms?: number
  /** HTTP status, 200 to 599; default 302 for `redirect`, else 200. This and what follows: not for `delay`, `stall`, `reset`. */
  status?: number
  /** Headers beside or instead of the ordinary ones. */
  headers?: Record<string, string>
  /** Body, sent verbatim; default: one that shows what the kind is for, empty for `reply`. */
  body?: string
}
