import { parseJson, readRecord, readText } from '../../contract/wire-value.js'
import {
  checkFields,
  integer,
  isAccountRows,
  oneOf,
  required,
  type FieldRule,
  type FieldRules,
} from '../control/read-fields.js'
import type { AccountRow, Persona } from './persona.js'
import { personas } from './personas.js'

/** One person of a seed file, as `people.schema.json` describes it. */
export interface SeededPerson {
  /** How tests and the portal's links name the person, e.g. `kim`. */
  id: string
  /** Korean name, `korName` on the wire, at most 12 characters. Made up: the file is no place for real people. */
  name: string
  /** Identity hash, `ci` on the wire, at most 88 characters. Made up. */
  ci: string
  /**
   * The name for a sign-in list.
   * @default the id
   */
  shownName?: string
  /** What the person is for. */
  description?: string
  /**
   * The person has signed up at the portal; never with `error: 3007`.
   * @default true, false with `error: 3007`
   */
  member?: boolean
  /**
   * Rows as `consent/search` sends them, verbatim.
   * @default []
   */
  accounts?: AccountRow[]
  /**
   * Last day of the platform's consent: `YYYYMMDD`, or days from the sandbox's start; null for no date.
   * @default null
   */
  commonTermsExpireDate?: string | number | null
  /**
   * Last day of the consent for the service: `YYYYMMDD`, or days from the sandbox's start; null for no date.
   * @default null
   */
  serviceTermsExpireDate?: string | number | null
  /** Upstream's error number that both resources respond with: 2003 or 3007. */
  error?: Persona['error']
}

const text = (allowed: string, pattern: RegExp): FieldRule => ({
  allowed,
  test: (value) => typeof value === 'string' && pattern.test(value),
})

/** What upstream reads as it is: neither blanks around it nor a form of "no value". */
const plainText = (allowed: string, pattern: RegExp): FieldRule => ({
  allowed,
  test: (value) => typeof value === 'string' && pattern.test(value) && readText(value) === value,
})

const days = integer(-36_500, 36_500)
const date: FieldRule = {
  allowed: 'a text, usually YYYYMMDD and sent verbatim, days from the start as a whole number, or null for no date',
  test: (value) => value === null || typeof value === 'string' || days.test(value),
}

const rules: FieldRules<SeededPerson> = {
  id: required(text('1 to 32 letters, digits, - or _', /^[\w-]{1,32}$/)),
  name: required(plainText('1 to 12 characters without blanks around them, and not "null"', /^.{1,12}$/su)),
  ci: required(plainText('1 to 88 visible ASCII characters, and not "null"', /^[\x21-\x7e]{1,88}$/)),
  shownName: text('a text', /^/),
  description: text('a text', /^/),
  member: { allowed: 'true or false', test: (value) => typeof value === 'boolean' },
  accounts: { allowed: 'an array of objects, sent verbatim', test: isAccountRows },
  commonTermsExpireDate: date,
  serviceTermsExpireDate: date,
  error: oneOf([2003, 3007, null]),
}

const maxPeople = 10_000

/**
 * Reads a seed file. Throws an `Error` that names the place and what is allowed. Values are not repeated.
 * @example
 * const sandbox = createSandbox({ apiKey: 'made-up', people: parsePeople(await readFile('people.json', 'utf8')) })
 */
export function parsePeople(json: string): SeededPerson[] {
  const people = readRecord(parseJson(json))?.people
  if (!Array.isArray(people) || people.length > maxPeople) {
    throw new Error(`A seed file is {"people":[...]} with at most ${maxPeople} people.`)
  }
  const read = people.map(readPerson)
  for (const name of ['id', 'ci'] as const) {
    const seen = new Set<string>()
    const second = read.findIndex((one) => seen.has(one[name]) || !seen.add(one[name]))
    if (second >= 0) throw new Error(`people[${second}]: "${name}" is that of another person. Give each their own.`)
  }
  checkAgainstPersonas(read)
  return read
}

/** Upstream knows people by their CI: of two with the same one, only the first would ever be found. */
function checkAgainstPersonas(people: readonly SeededPerson[]): void {
  const replaced = new Set(people.map(({ id }) => id))
  const taken = new Map(personas.flatMap(({ id, ci }) => (replaced.has(id) ? [] : [[ci, id]])))
  for (const [index, { ci }] of people.entries()) {
    const id = taken.get(ci)
    if (id !== undefined) throw new Error(`people[${index}]: "ci" is that of the persona ${id}. Give another one.`)
  }
}

function readPerson(value: unknown, index: number): SeededPerson {
  const record = readRecord(value)
  try {
    if (!record) throw new Error('A person is a JSON object.')
    checkFields<SeededPerson>(record, rules)
    if (record.error === 3007 && record.member === true) {
      throw new Error('"member" must be false with "error" 3007: upstream does not know a member.')
    }
    return record
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Error(`people[${index}]: ${reason}`, { cause: error })
  }
}
