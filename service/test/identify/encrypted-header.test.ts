import { webcrypto } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CompactEncrypt, EncryptJWT, generateKeyPair } from 'jose'
import { identifyByEncryptedHeader } from '../../src/identify/encrypted-header.js'

const key = webcrypto.getRandomValues(new Uint8Array(32))
const audience = 'https://app.example'
const person = { ci: 'ci-canary', korName: '홍길동' }
const now = () => Math.floor(Date.now() / 1000)

interface TokenOptions {
  claims?: Record<string, unknown>
  lifetime?: number
  issuedAt?: number
  aud?: string
  header?: { alg: string; enc: string }
  encryptionKey?: Uint8Array | CryptoKey
}

function createToken(options: TokenOptions = {}): Promise<string> {
  const { claims = { sub: 'user-1', ...person }, lifetime = 60, issuedAt = now(), aud = audience } = options
  const { header = { alg: 'dir', enc: 'A256GCM' }, encryptionKey = key } = options
  const token = new EncryptJWT({ ...claims, aud, iat: issuedAt, exp: issuedAt + lifetime })
  return token.setProtectedHeader(header).encrypt(encryptionKey)
}

function identify(token: string | null) {
  const headers = new Headers(token === null ? {} : { 'X-Ieum-Identity': token })
  const run = identifyByEncryptedHeader({ header: 'X-Ieum-Identity', key, audience })
  return run(new Request('https://app.example/', { headers }))
}

describe('the encrypted header', () => {
  it('says who is signed in', async () => {
    expect(await identify(await createToken())).toEqual({ subject: 'user-1', ...person })
  })

  it('that is absent means nobody', async () => {
    expect(await identify(null)).toBeNull()
  })

  it.each<[string, TokenOptions]>([
    ['is for another audience', { aud: 'https://elsewhere.example' }],
    ['is over', { issuedAt: now() - 120 }],
    ['comes from the future', { issuedAt: now() + 120 }],
    ['has another key', { encryptionKey: webcrypto.getRandomValues(new Uint8Array(32)) }],
    ['is of another encryption', { header: { alg: 'dir', enc: 'A128CBC-HS256' } }],
    ['wraps its key', { header: { alg: 'A256KW', enc: 'A256GCM' } }],
    ['names nobody', { claims: person }],
  ])('that %s is refused', async (_, options) => {
    await expect(createToken(options).then(identify)).rejects.toMatchObject({ name: 'IdentifyTokenInvalid' })
  })

  it('made with a public key is refused, because anybody could make one', async () => {
    const { publicKey } = await generateKeyPair('RSA-OAEP-256')
    const options = { header: { alg: 'RSA-OAEP-256', enc: 'A256GCM' }, encryptionKey: publicKey }
    await expect(createToken(options).then(identify)).rejects.toMatchObject({ name: 'IdentifyTokenInvalid' })
  })

  it.each([
    ['no claims', '{}'],
    ['no end', JSON.stringify({ sub: 'user-1', aud: audience, iat: now(), ...person })],
    ['no JSON', 'text'],
  ])('with %s is refused', async (_, text) => {
    const encrypt = new CompactEncrypt(new TextEncoder().encode(text)).setProtectedHeader({
      alg: 'dir',
      enc: 'A256GCM',
    })
    await expect(encrypt.encrypt(key).then(identify)).rejects.toMatchObject({ name: 'IdentifyTokenInvalid' })
  })

  it.each(['', 'a.b.c', 'a..c.d.e', 'x'.repeat(5000)])('that is %j is refused', async (token) => {
    await expect(identify(token)).rejects.toMatchObject({ name: 'IdentifyTokenInvalid' })
  })

  it('that lasts longer than 60 seconds is refused', async () => {
    await expect(createToken({ lifetime: 61 }).then(identify)).rejects.toMatchObject({ name: 'IdentifyTokenTooLong' })
  })

  it('without a name or a CI is refused', async () => {
    const token = await createToken({ claims: { sub: 'user-1', ci: 'ci-canary' } })
    await expect(identify(token)).rejects.toMatchObject({ name: 'IdentifyBodyNotIdentity' })
  })
})
