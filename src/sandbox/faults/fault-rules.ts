import type { FaultRule } from './fault-rule.js'

/** The faults that are active. */
export interface FaultRules {
  add(rule: FaultRule): void
  /** The newest rule for this resource, or undefined. It counts as used once. */
  take(path: 'register' | 'consent'): FaultRule | undefined
  /** Those that are left, the newest first. `times` says for how many responses. */
  list(): FaultRule[]
  clear(): void
}

/** An empty set of faults. */
export function createFaultRules(): FaultRules {
  let rules: { rule: FaultRule; left: number }[] = []
  return {
    add(rule) {
      rules.unshift({ rule, left: rule.times ?? Infinity })
    },
    take(path) {
      const match = rules.find(({ rule }) => rule.path === path || rule.path === '*')
      if (!match) return undefined
      match.left -= 1
      rules = rules.filter(({ left }) => left > 0)
      return match.rule
    },
    list: () => rules.map(({ rule, left }) => ({ ...rule, ...(rule.times !== undefined && { times: left }) })),
    clear() {
      rules = []
    },
  }
}
