import { jwtDecrypt, type JWTPayload } from 'jose'
import type { Identify } from './identify.js'
import { IdentifyError } from './identify-error.js'
import { readIdentity } from './read-identity.js'

interface EncryptedHeaderOptions {
  header: string
  /** 32 bytes that only the host's gateway and this service have. */
  key: Uint8Array
  audience: string
}

const maxSeconds = 60
/** Clocks of two machines differ. */
const toleranceSeconds = 5

/**
 * Reads the identity from a compact JWE that the host's gateway puts into a header, and an inbound one out of it. Only `dir`
 * with A256GCM: with a public key anybody could make one. Claims: `sub`, `ci`, `korName`, `aud`, and `iat` and `exp` at
 * most 60 seconds apart. Without the header nobody is signed in.
 */
export function identifyByEncryptedHeader({ header, key, audience }: EncryptedHeaderOptions): Identify {
  const options = {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
    audience,
    maxTokenAge: maxSeconds,
    clockTolerance: toleranceSeconds,
    requiredClaims: ['iat', 'exp', 'aud', 'sub'],
  }
  return async (request) => {
    const token = request.headers.get(header)
    if (token === null) return null
    const { payload } = await jwtDecrypt(token, key, options).catch(() => {
      throw new IdentifyError('TokenInvalid')
    })
    if (!isShort(payload)) throw new IdentifyError('TokenTooLong')
    const identity = readIdentity({ ...payload, subject: payload.sub })
    if (!identity) throw new IdentifyError('BodyNotIdentity')
    return identity
  }
}

function isShort({ iat, exp }: JWTPayload): boolean {
  return typeof iat === 'number' && typeof exp === 'number' && exp - iat <= maxSeconds
}
