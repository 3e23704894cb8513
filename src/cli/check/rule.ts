import type { Exchange, RequestSpec } from './exchange.js'
import type { Level } from './finding.js'

/** A rule that one request can check. */
export interface Rule {
  level: Level
  rule: string
  request: RequestSpec
  /** What is wrong with the response, or null. */
  findFault(exchange: Exchange): string | null
  next: string
}
