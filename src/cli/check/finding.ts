/** Only a broken MUST fails the check. */
export type Level = 'MUST' | 'SHOULD'

/** The result of one rule. */
export interface Finding {
  level: Level
  /** What a correct backend does, as a statement. */
  rule: string
  ok: boolean
  /** What was seen instead. Never the value of a header and never a body. */
  found?: string
  /** What to change. */
  next?: string
}

/** The finding of a rule. `fault` is what was seen instead, or null if the backend keeps the rule. */
export function judge(level: Level, rule: string, fault: string | null, next: string): Finding {
  return fault === null ? { level, rule, ok: true } : { level, rule, ok: false, found: fault, next }
}
