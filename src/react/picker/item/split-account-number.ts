import type { VirtualAccount } from '../../../contract/virtual-accounts.js'

/** How many digits stay readable. The published numbers end alike, so with fewer digits accounts would look the same. */
const shownDigits = 10

/** Splits a virtual account number into groups of four: `masked` is the part to hide, `shown` the last ten digits. */
export function splitAccountNumber(number: string): { masked: string; shown: string } {
  const digits = Array.from(number)
  const hidden = Math.max(0, digits.length - shownDigits)
  return { masked: group(digits.slice(0, hidden)), shown: group(digits.slice(hidden)) }
}

function group(digits: string[]): string {
  return digits.map((digit, index) => (index > 0 && index % 4 === 0 ? ` ${digit}` : digit)).join('')
}

/** The parts of the number of an account. What the provider shows is not masked a second time. */
export function getNumberParts({ number, displayNumber }: VirtualAccount): { masked: string; shown: string } {
  return displayNumber ? { masked: '', shown: displayNumber } : splitAccountNumber(number)
}
