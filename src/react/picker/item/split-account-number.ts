import type { VirtualAccount } from '../../../contract/virtual-accounts.js'

/** How many digits stay readable. The published numbers end alike, so with fewer digits accounts would look the same. */
const lastDigits = /^(.*?)(.{0,10})$/su

/** Splits a virtual account number into groups of four: `masked` is the part to hide, `shown` the last ten digits. */
export function splitAccountNumber(number: string): { masked: string; shown: string } {
  const [, masked = '', shown = ''] = lastDigits.exec(number) ?? []
  return { masked: group(masked), shown: group(shown) }
}

function group(digits: string): string {
  return digits.replaceAll(/.{4}(?=.)/gsu, '$& ')
}

/** The parts of the number of an account. What the provider shows is not masked a second time. */
export function getNumberParts({ number, displayNumber }: VirtualAccount): { masked: string; shown: string } {
  return displayNumber ? { masked: '', shown: displayNumber } : splitAccountNumber(number)
}
