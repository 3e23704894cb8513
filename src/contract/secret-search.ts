/**
 * Decodes a text, and returns a function that says whether a value is in it, in one of the spellings that occur on the way of a
 * page: escaped as in JSON, HTML and addresses (also twice), in base64 as in a JWT, in decomposed Hangul, or with comments of
 * HTML between its characters. A number of eight digits or more is also found with blanks and hyphens between them.
 * @example
 * const contains = createSecretSearch(text)
 * if (contains(ci) || contains(korName)) report()
 */
export function createSecretSearch(text: string): (value: string) => boolean {
  const all = normalize(listReadings(text, 2).join('\n'))
  let ungrouped: string | undefined
  return (value) => {
    const wanted = normalize(value).trim()
    if (wanted === '') return false
    if (all.includes(wanted) || all.includes(wanted.replaceAll(' ', '+'))) return true
    const digits = ungroupDigits(wanted)
    return /^\d{8,}$/.test(digits) && (ungrouped ??= ungroupDigits(all)).includes(digits)
  }
}

/** Hangul may be decomposed, and digits may have the width of Hangul. */
function normalize(text: string): string {
  return text.normalize('NFKC')
}

function ungroupDigits(text: string): string {
  return text.replace(/(?<=\d)[\s\u2010-\u2015-]+(?=\d)/g, '')
}

/** The text, and what it says when its escapes, its comments and its base64 are undone. `depth` is how often there may be base64 in base64. */
function listReadings(text: string, depth: number): string[] {
  const unescaped = undoEscapes(text)
  const plain = unescaped.at(-1) ?? text
  const encoded = depth > 0 ? [...new Set([text, plain])].flatMap(decodeBase64) : []
  return [...unescaped, ...removeComments(plain), ...encoded.flatMap((one) => listReadings(one, depth - 1))]
}

/** JSON in an attribute in a query is escaped three times. */
const maxEscapes = 3

function undoEscapes(text: string): string[] {
  const readings = [text]
  for (let last = text; readings.length <= maxEscapes;) {
    const next = undoEscape(last)
    if (next === last) break
    readings.push(next)
    last = next
  }
  return readings
}

/** Undoes one layer. JSON in JSON has several backslashes for one. */
function undoEscape(text: string): string {
  return text
    .replace(/&(?:#x([\da-f]+)|#(\d+));?/gi, (whole, hex, decimal) => readEntity(whole, hex, decimal))
    .replace(/&(amp|equals|plus|sol);/g, (_, name) => namedEntities[name] ?? '')
    .replace(/(?:\\+|%)u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+\//g, '/')
    .replace(/(?:%[\da-f]{2})+/gi, decodePercent)
}

/** Of the characters that a CI has, those that a template may escape. */
const namedEntities: Record<string, string> = { amp: '&', equals: '=', plus: '+', sol: '/' }

function readEntity(whole: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
}

function decodePercent(run: string): string {
  return decodeBytes(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))
}

/** Lenient, as a text may break off within a character. */
function decodeBytes(codes: Iterable<string>, read: (code: string) => number): string {
  return new TextDecoder().decode(Uint8Array.from(codes, read))
}

function removeComments(text: string): string[] {
  return text.includes('<!--') ? [text.replace(/<!--[\s\S]*?-->/g, '')] : []
}

/** Three syllables of Hangul. */
const base64Run = /[\w+/-]{12,}/g

/** What all base64 says together. Nobody knows where it begins in a run, as in an address it may follow a slash. */
function decodeBase64(text: string): string[] {
  const runs = (text.match(base64Run) ?? []).map((run) => run.replaceAll('-', '+').replaceAll('_', '/'))
  if (runs.length === 0) return []
  return [0, 1, 2, 3].map((start) => {
    const whole = runs.map((run) => padBase64(run.slice(start))).join('')
    return decodeBytes(atob(whole), (unit) => unit.charCodeAt(0))
  })
}

/** To whole groups of four, with zeros that keep one run from the next. */
function padBase64(run: string): string {
  return `${run}${'A'.repeat(4 - (run.length % 4))}`
}
