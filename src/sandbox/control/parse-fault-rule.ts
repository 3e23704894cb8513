import { parseJson, readRecord } from '../../contract/wire-value.js'
import { bodilessStatuses, faultKinds, faultPaths, type FaultRule } from '../faults/fault-rule.js'
import { integer, oneOf, readFields, required, string, type FieldRule, type FieldRules } from './read-fields.js'

const maxDelayMs = 600_000

const headers: FieldRule = { allowed: 'an object of valid header names and string values', test: isHeaders }
const partialBody = { status: integer(200, 599, bodilessStatuses), headers, body: string }
const wholeBody = { ...partialBody, status: integer(200, 599) }

/** The fields of each kind, beside those that every fault has. */
const fieldsByKind: Record<FaultRule['kind'], FieldRules<FaultRule>> = {
  delay: { ms: required(integer(0, maxDelayMs)) },
  stall: {},
  stallBody: partialBody,
  reset: {},
  truncate: partialBody,
  html: partialBody,
  oversize: partialBody,
  redirect: wholeBody,
  reply: wholeBody,
}

const commonFields = { path: required(oneOf(faultPaths)), kind: required(oneOf(faultKinds)), times: integer(1) }

/** Reads a fault from JSON text. Throws a `ControlError` 400. */
export function parseFaultRule(text: string): FaultRule {
  const kind = faultKinds.find((one) => one === readRecord(parseJson(text))?.kind)
  const ownFields = kind ? fieldsByKind[kind] : { ...fieldsByKind.reply, ms: integer(0, maxDelayMs) }
  return readFields<FaultRule>(text, { ...commonFields, ...ownFields })
}

function isHeaders(value: unknown): boolean {
  const record = readRecord(value)
  return record !== null && Object.entries(record).every(([name, text]) => isHeader(name, text))
}

/** As strict as `node:http`, which allows fewer characters than `Headers`. */
function isHeader(name: string, text: unknown): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof text === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
}
