/**
 * Reads single values of both wires, as tolerantly as the examples in the Koscom Open Platform manual require: an absent
 * field, `null`, `"null"` and `""` all mean "no value", and spaces around a string are ignored.
 */

/** The text of a wire value without surrounding spaces, or null if there is no value. */
export function readText(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' || text === 'null' ? null : text
}

/** Like {@link readText}, for digits. Takes a JSON number only if it is exact. */
export function readDigits(value: unknown): string | null {
  if (typeof value !== 'number') return readText(value)
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : null
}

/** True if a wire value is one of the four forms of "no value". */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && readText(value) === null)
}

/** `YYYYMMDD` as an ISO day; null if it is no real day, such as `00000000` or `20230229`. */
export function readDay(value: unknown): string | null {
  const digits = readDigits(value)
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits ?? '') ?? []
  const iso = `${year}-${month}-${day}`
  const date = new Date(iso)
  return date.getTime() > 0 && date.toISOString().startsWith(iso) ? iso : null
}

/** How upstream may write that there is no date. */
const noDate = '00000000'

/** True if there is a value that should be a day and is none, so that nobody can know which day is meant. */
export function isUnreadableDay(value: unknown): boolean {
  return readDay(value) === null && !isMissing(value) && readText(value) !== noDate
}

/** True for an ISO day that exists. */
export function isIsoDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && readDay(formatDay(value)) !== null
}

/** An ISO day as `YYYYMMDD`. */
export function formatDay(day: string): string {
  return day.replaceAll('-', '')
}

/** A JSON object as a record of unknown values; null for everything else. */
export function readRecord(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null
}

/** The JSON objects of a list; none if it is no list. */
export function readRecords(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of a JSON text, which may begin with a byte order mark; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
