import { createSecretSearch } from '../contract/secret-search.js'
import { isMissing, readDigits, readText } from '../contract/wire-value.js'

/** Whose data must not get out: what `identify` gives, or a persona of the sandbox. */
export interface PrivatePerson {
  /** The identity hash, which never leaves the server. */
  ci: string
  /** The name on the wire, which never leaves the server. */
  korName?: string
  /** The same, as personas have it. */
  name?: string
  /** Virtual account numbers, which a page shows and must not keep. */
  accountNumbers?: readonly (string | number)[]
  /** Rows of accounts with such numbers, as personas of a sandbox have them. */
  accounts?: readonly Record<string, unknown>[]
}

/** A text that a page has, shows or sends. */
export interface PageText {
  where: string
  text: string
  /** True where account numbers may be. */
  isShown?: boolean
}

interface Secret {
  what: string
  value: string
  /** True if a page shows it. */
  isShown: boolean
}

/** What of a person is in the texts, as `what in where`. The data itself is not in it. */
export function findLeaks(texts: readonly PageText[], person: PrivatePerson): string[] {
  const secrets = listSecrets(person)
  return [...new Set(texts.flatMap((text) => findLeaksIn(text, secrets)))]
}

function findLeaksIn({ where, text, isShown = false }: PageText, secrets: readonly Secret[]): string[] {
  const contains = createSecretSearch(text)
  const found = secrets.filter((one) => !(isShown && one.isShown) && contains(one.value))
  return found.map(({ what }) => `${what} in ${where}`)
}

function listSecrets({ ci, korName, name, accountNumbers = [], accounts = [] }: PrivatePerson): Secret[] {
  const numbers = [...accountNumbers, ...accounts.map(({ vtAccNo }) => vtAccNo)]
  return [
    { what: 'the CI', value: readText(ci), isShown: false },
    { what: 'the Korean name', value: readText(korName) ?? readText(name), isShown: false },
    ...numbers.map((number) => ({ what: 'an account number', value: readNumber(number), isShown: true })),
  ].flatMap(({ value, ...one }) => (value === null ? [] : [{ ...one, value }]))
}

function readNumber(number: unknown): string | null {
  const digits = readDigits(number)
  if (digits === null && !isMissing(number))
    throw new TypeError('[ieum] An account number is not exact as a number of JavaScript. Give it as a text.')
  return digits
}
