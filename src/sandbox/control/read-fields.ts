import { parseJson, readRecord } from '../../contract/wire-value.js'
import { ControlError } from './control-error.js'

/** A description of the allowed values of a field, and the test for them. */
export interface FieldRule {
  allowed: string
  test(value: unknown): boolean
  /** True if the field may not be left out. */
  isRequired?: boolean
}

/** Rules for the fields of a `T` by name. */
export type FieldRules<T> = Record<string, FieldRule> & { [Name in keyof T]?: FieldRule }

/** Reads a JSON object. Every field must be known and pass its rule. Throws a {@link ControlError} 400. */
export function readFields<T extends object>(text: string, rules: FieldRules<T>): T {
  const record = readRecord(parseJson(text))
  if (!record) throw new ControlError(400, `The body must be a JSON object. ${listAllowed(rules)}`)
  checkFields<T>(record, rules)
  return record
}

/** Every field must be known and pass its rule. Throws a {@link ControlError} 400. */
export function checkFields<T extends object>(record: object, rules: FieldRules<T>): asserts record is T {
  const known = new Map<string, FieldRule>(Object.entries(rules))
  for (const [name, value] of Object.entries(record)) {
    const rule = known.get(name)
    if (!rule) throw new ControlError(400, `There is no field "${name}". ${listAllowed(rules)}`)
    if (!rule.test(value)) throw new ControlError(400, `"${name}" must be ${rule.allowed}.`)
  }
  for (const [name, { isRequired, allowed }] of known) {
    if (isRequired && !Object.hasOwn(record, name)) throw new ControlError(400, `"${name}" is required: ${allowed}.`)
  }
}

function listAllowed(rules: Record<string, FieldRule>): string {
  const fields = Object.entries(rules).map(([name, { allowed }]) => `"${name}" (${allowed})`)
  return `Allowed: ${fields.join(', ')}.`
}

/** The same rule for a field that may not be left out. */
export function required(rule: FieldRule): FieldRule {
  return { ...rule, isRequired: true }
}

/** A whole number from `min` to `max`, without those in `except`. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER, except: readonly number[] = []): FieldRule {
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`
  const gaps = except.length > 0 ? ` except ${except.join(', ')}` : ''
  return {
    allowed: `a whole number ${range}${gaps}`,
    test: (value) =>
      typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= min &&
      value <= max &&
      !except.includes(value),
  }
}

/** One of these values. */
export function oneOf(values: readonly (string | number | null)[]): FieldRule {
  return { allowed: `one of ${values.map(String).join(', ')}`, test: (value) => values.some((one) => one === value) }
}

/** True for rows of accounts: objects with any members. */
export function isAccountRows(value: unknown): boolean {
  return Array.isArray(value) && value.every((row) => readRecord(row) !== null)
}

/** Any string. */
export const string: FieldRule = { allowed: 'a string', test: (value) => typeof value === 'string' }
