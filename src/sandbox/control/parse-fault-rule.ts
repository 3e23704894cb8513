import { readRecord } from '../../contract/wire-value.js'
import { faultKinds, faultPaths, type FaultRule } from '../faults/fault-rule.js'
import { ControlError } from './control-error.js'
import { integer, oneOf, readFields, string } from './read-fields.js'

const longestDelayMs = 600_000

const fields = {
  path: oneOf(faultPaths),
  kind: oneOf(faultKinds),
  times: integer(1),
  ms: integer(0, longestDelayMs),
  status: integer(200, 599),
  headers: { allowed: 'an object of valid header names and string values', test: isHeaders },
  body: string,
}

/** Reads a fault from JSON text. Throws a {@link ControlError} 400. */
export function parseFaultRule(text: string): FaultRule {
  const rule = readFields(text, fields)
  if (!isComplete(rule)) throw new ControlError(400, '"path" and "kind" are required, and "ms" for a delay.')
  return rule
}

/** The types behind the names were tested field by field. */
function isComplete(rule: Record<string, unknown>): rule is Record<string, unknown> & FaultRule {
  const required = rule.kind === 'delay' ? ['path', 'kind', 'ms'] : ['path', 'kind']
  return required.every((name) => Object.hasOwn(rule, name))
}

function isHeaders(value: unknown): boolean {
  const entries = Object.entries(readRecord(value) ?? { '': null })
  try {
    return entries.every(([name, text]) => typeof text === 'string' && new Headers([[name, text]]).has(name))
  } catch {
    return false
  }
}
