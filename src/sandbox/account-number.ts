/**
 * The `n`th made-up virtual account number: 18 digits ending in 00099, as in every published example. Numbers of
 * different `n` (up to a thousand million) differ, and those of near `n` differ in their last ten digits too.
 */
export function createAccountNumber(n: number): string {
  const scrambled = (n * 3_874_489 + 576_955_899) % 1_000_000_000
  return `1606${String(scrambled).padStart(9, '0')}00099`
}
