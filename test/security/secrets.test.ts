import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createHostileStore } from './support/hostile-store.js'
import { noon, secret as good } from './support/people.js'
import { createService } from './support/service.js'

const create = (secret: unknown) => () =>
  createService({ store: createHostileStore({ clock: { time: noon } }).store, secret: secret as string })

const weak: [string, string][] = [
  ['is empty', ''],
  ['has 31 bytes', 'q8Vd3mZxT1rYw6KpLc9BhJfN2sGuEoA'],
  ['is one character repeated', 's'.repeat(64)],
  ['has nine different characters', 'abcdefghi'.repeat(8)],
  ['has nine different characters in no order', 'ihgcabdefaaefgibchddbacgfihebcadgehfi'],
  ['is a word repeated', 'current'.repeat(5)],
  ['is ten different characters repeated', 'aB3$xY9!kL'.repeat(4)],
  ['is thirty-two spaces', ' '.repeat(32)],
  ['asks to be changed', 'changeme-changeme-changeme-1234567890'],
  ['asks to be changed in capitals', 'PLEASE_CHANGE_ME_BEFORE_PRODUCTION_01'],
  ['asks to be replaced', 'replace-me-with-32-random-bytes-please'],
  ['says that it is a secret', 'your-secret-here-0123456789abcdefghijkl'],
  ['says that it is a super secret', 'my-super-secret-key-for-the-onboarding-kit'],
  ['says that it is an example', 'this-is-an-example-for-development-only'],
  ['says that it is a password', 'password1234567890password0987654321'],
  ['counts in hexadecimal digits', '0123456789abcdef0123456789abcdef'],
  ['counts in decimal digits', '1234567890'.repeat(4)],
  ['is the alphabet', 'abcdefghijklmnopqrstuvwxyz012345'],
  ['is a row of keys', 'qwertyuiopasdfghjklzxcvbnm1234567890'],
  ['is a placeholder in brackets', '<insert-32-random-bytes-from-openssl>'],
]

describe('a secret that', () => {
  it.each(weak)('%s is refused with how to make one', (_, secret) => {
    expect(create(secret)).toThrow(TypeError)
    expect(create(secret)).toThrow(/openssl rand -base64 32/)
  })

  it.each(weak.filter(([, secret]) => secret.trim() !== ''))('%s is not repeated in the error', (_, secret) => {
    expect(create(secret)).not.toThrow(secret)
  })

  it.each(weak)('%s is refused as a former one, too', (_, secret) => {
    expect(create([good, secret])).toThrow(TypeError)
  })

  it.each([7, true, {}, Symbol('secret'), new Uint8Array(32), [[good]], null].map((value) => [value]))(
    'is %s and no text is refused with a TypeError of the kit',
    (value) => {
      expect(create(value)).toThrow(TypeError)
      expect(create(value)).toThrow(/ieum/)
    },
  )

  it.each([['base64'], ['base64url'], ['hex']] as const)('is 32 random bytes in %s is taken', (encoding) => {
    for (let seed = 0; seed < 40; seed++) {
      const secret = createHash('sha256').update(`seed ${seed}`).digest(encoding)
      expect(create(secret)).not.toThrow()
      expect(create([secret, good])).not.toThrow()
    }
  })
})
