import { parseJson, readRecord } from '../../contract/wire-value.js'
import { ControlError } from './control-error.js'

/** What a field must be, in words, and the test for it. */
export interface FieldRule {
  allowed: string
  test(value: unknown): boolean
}

/** Reads a JSON object all of whose fields are known and pass their rule. Throws a {@link ControlError} 400. */
export function readFields(text: string, rules: Record<string, FieldRule>): Record<string, unknown> {
  const record = readRecord(parseJson(text))
  if (!record) throw new ControlError(400, `The body must be a JSON object. ${listAllowed(rules)}`)
  for (const [name, value] of Object.entries(record)) {
    if (!Object.hasOwn(rules, name)) throw new ControlError(400, `There is no field "${name}". ${listAllowed(rules)}`)
    if (!rules[name]?.test(value)) throw new ControlError(400, `"${name}" must be ${rules[name]?.allowed}.`)
  }
  return record
}

function listAllowed(rules: Record<string, FieldRule>): string {
  const fields = Object.entries(rules).map(([name, { allowed }]) => `"${name}" (${allowed})`)
  return `Allowed: ${fields.join(', ')}.`
}

/** A whole number from `min` to `max`. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER): FieldRule {
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`
  return {
    allowed: `a whole number ${range}`,
    test: (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max,
  }
}

/** One of these strings. */
export function oneOf(values: readonly string[]): FieldRule {
  return { allowed: `one of ${values.join(', ')}`, test: (value) => values.some((one) => one === value) }
}

/** Any string. */
export const string: FieldRule = { allowed: 'a string', test: (value) => typeof value === 'string' }
