import { escapeUnicode } from '../contract/escape-unicode.js'

/** Whose data must not get out: what `identify` gives, or a persona of the sandbox. */
export interface PrivatePerson {
  /** The identity hash, which never leaves the server. */
  ci: string
  /** The name on the wire, which never leaves the server. */
  korName?: string
  /** The same, as personas have it. */
  name?: string
  /** Virtual account numbers, which a page shows and must not keep. */
  accountNumbers?: readonly string[]
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

/** What of a person is in the texts, as `what in where`. The data itself is not in it. */
export function findLeaks(texts: readonly PageText[], person: PrivatePerson): string[] {
  const { ci, korName, name, accountNumbers = [], accounts = [] } = person
  const numbers = [...accountNumbers, ...accounts.map(({ vtAccNo }) => vtAccNo)]
  const secrets = [
    { what: 'the CI', value: ci, isShown: false },
    { what: 'the Korean name', value: korName ?? name, isShown: false },
    ...numbers.map((value) => ({ what: 'an account number', value, isShown: true })),
  ]
  const leaks = secrets.flatMap(({ what, value, isShown }) =>
    typeof value === 'string' && value !== ''
      ? texts
          .filter((one) => !(isShown && one.isShown) && contains(one.text, value))
          .map(({ where }) => `${what} in ${where}`)
      : [],
  )
  return [...new Set(leaks)]
}

/** Also as a part of an address, of JSON or of HTML. */
function contains(text: string, value: string): boolean {
  const spellings = [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), escapeUnicode(value)]
  return spellings.some((spelling) => text.includes(spelling))
}
