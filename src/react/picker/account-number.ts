/** How many digits stay readable: every published number ends alike, so fewer would make accounts indistinguishable. */
const shownDigits = 10

/** A virtual account number in groups of four; `masked` is the part to hide, `shown` the last ten digits. */
export function splitAccountNumber(number: string): { masked: string; shown: string } {
  const digits = Array.from(number)
  const hidden = Math.max(0, digits.length - shownDigits)
  return { masked: group(digits.slice(0, hidden)), shown: group(digits.slice(hidden)) }
}

function group(digits: string[]): string {
  return digits.map((digit, index) => (index > 0 && index % 4 === 0 ? ` ${digit}` : digit)).join('')
}
