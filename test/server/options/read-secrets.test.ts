import { describe, expect, it } from 'vitest'
import { readSecrets } from '../../../src/server/options/read-secrets.js'

describe('readSecrets', () => {
  it.each([
    { secret: 'short', says: /secret of 5 bytes/ },
    { secret: [], says: /empty list/ },
    { secret: ['Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo', 'short'], says: /secret of 5 bytes/ },
  ])('refuses $secret', ({ secret, says }) => {
    expect(() => readSecrets(secret, false)).toThrow(says)
  })

  it('refuses a store of the host without a secret', () => {
    expect(() => readSecrets(undefined, true)).toThrow(/store but no secret/)
  })

  it('leaves a process alone without one, which draws a random one when it needs it', () => {
    expect(readSecrets(undefined, false)).toBeNull()
  })

  it('counts bytes, not characters', () => {
    expect(readSecrets('가나다라마바사아자차카', true)?.[0]).toHaveLength(33)
  })

  it('keeps the order of a list, the current secret first', () => {
    const secrets = readSecrets(['aZr7uQ2mXk9TfB4wLs1HvNc6JdYp8Ge0', 'bZr7uQ2mXk9TfB4wLs1HvNc6JdYp8Ge0'], true)
    expect(secrets?.map(([byte = 0]) => String.fromCharCode(byte))).toEqual(['a', 'b'])
  })
})
