/**
 * Reads single values of both wires, as tolerantly as the manual's own examples demand and no more:
 * an absent field, `null`, `"null"` and `""` all mean "no value", and spaces around a string mean nothing.
 */

/** The text of a wire value without surrounding spaces, or null where there is no value. */
export function readText(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' || text === 'null' ? null : text
}

/** Like {@link readText}, for digits: a JSON number passes as long as it lost none. */
export function readDigits(value: unknown): string | null {
  if (typeof value !== 'number') return readText(value)
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : null
}

/** True where a wire value is one of the four forms of "no value". */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && readText(value) === null)
}

/** `YYYYMMDD` as an ISO day. Junk such as `00000000` or `20230229` is unknown: null. */
export function readDay(value: unknown): string | null {
  const digits = readDigits(value)
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits ?? '') ?? []
  const iso = `${year}-${month}-${day}`
  const date = new Date(iso)
  return date.getTime() > 0 && date.toISOString().startsWith(iso) ? iso : null
}

/** An ISO day as `YYYYMMDD`. */
export function formatDay(day: string): string {
  return day.replaceAll('-', '')
}

/** A JSON object read as a record of unknown values; null for everything else. */
export function readRecord(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON text as a value, a byte order mark in front allowed; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
