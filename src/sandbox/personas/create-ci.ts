const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A made-up identity hash: 88 characters that look like the base64 of 64 bytes, always the same for one `seed`. */
export function createCi(seed: string): string {
  let state = 7
  const next = (salt: number) => (state = (state * 48_271 + salt) % 2_147_483_647)
  for (const character of seed) next(character.charCodeAt(0))
  const characters = Array.from({ length: 85 }, () => alphabet[next(0) % 64])
  return `${characters.join('')}${'AQgw'[next(0) % 4]}==`
}
