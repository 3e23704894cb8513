import type { Ask, Exchange } from './endpoint.js'
import type { Level } from './finding.js'

/** A rule that one request proves. */
export interface Rule {
  level: Level
  rule: string
  ask: Ask
  /** What is wrong with the answer, or null. */
  findFault(exchange: Exchange): string | null
  next: string
}
