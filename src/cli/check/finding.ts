/** MUST decides about the exit code, SHOULD does not. */
export type Level = 'MUST' | 'SHOULD'

/** What became of one rule. */
export interface Finding {
  level: Level
  /** What the backend has to do, as a fact. */
  rule: string
  ok: boolean
  /** What was seen instead; never a header's value and never a body. */
  found?: string
  /** What to change. */
  next?: string
}

/** The finding of a rule; `fault` is what was seen instead, or null where the rule holds. */
export function judge(level: Level, rule: string, fault: string | null, next: string): Finding {
  return fault === null ? { level, rule, ok: true } : { level, rule, ok: false, found: fault, next }
}
