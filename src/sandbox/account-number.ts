/**
 * The `n`th made-up virtual account number: 18 digits ending in 00099, as in every published example. Two
 * different `n` below a thousand million give different numbers; near ones also differ in the last ten digits.
 */
export function createAccountNumber(n: number): string {
  const scrambled = (n * 3_874_489 + 576_955_899) % 1_000_000_000
  return `1606${String(scrambled).padStart(9, '0')}00099`
}
