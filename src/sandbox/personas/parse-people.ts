import { parseJson, readRecord } from '../../contract/wire-value.js'
import { checkFields, integer, isAccountRows, oneOf, type FieldRule, type FieldRules } from '../control/read-fields.js'
import type { AccountRow, Persona } from './persona.js'

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
   * The person has signed up at the portal.
   * @default true
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

const days = integer(-36_500, 36_500)
const date: FieldRule = {
  allowed: 'a text, usually YYYYMMDD and sent verbatim, days from the start as a whole number, or null for no date',
  test: (value) => value === null || typeof value === 'string' || days.test(value),
}

const rules: FieldRules<SeededPerson> = {
  id: { ...text('1 to 32 letters, digits, - or _', /^[\w-]{1,32}$/), isRequired: true },
  name: { ...text('1 to 12 characters', /^.{1,12}$/su), isRequired: true },
  ci: { ...text('1 to 88 visible ASCII characters', /^[\x21-\x7e]{1,88}$/), isRequired: true },
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
  return read
}

function readPerson(value: unknown, index: number): SeededPerson {
  const record = readRecord(value)
  try {
    if (!record) throw new Error('A person is a JSON object.')
    checkFields<SeededPerson>(record, rules)
    return record
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Error(`people[${index}]: ${reason}`, { cause: error })
  }
}
