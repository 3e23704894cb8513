import { parseJson, readRecord } from '../../../src/contract/wire-value.js'
import { readCappedText } from '../../../src/contract/read-capped-text.js'
import type { Identify } from './identify.js'
import { IdentifyError } from './identify-error.js'
import { readIdentity } from './read-identity.js'

/** Where the request goes, and how. */
interface WebhookOptions {
  url: string
  /** The headers of the request that are sent along. */
  headerNames: readonly string[]
  secret: string | null
  timeoutMs: number
}

const maxBytes = 16_384
const secretHeader = 'X-Ieum-Identify-Secret'

/**
 * Requests from the host who is signed in: a GET with the request's own session headers. 200 with an identity, or 401 for nobody.
 * A redirect is not followed, because the session would go along. Without a session header nothing is sent.
 */
export function identifyByWebhook({ url, headerNames, secret, timeoutMs }: WebhookOptions): Identify {
  return async (request) => {
    const headers = new Headers()
    for (const name of headerNames) {
      const value = request.headers.get(name)
      if (value !== null) headers.set(name, value)
    }
    if (Array.from(headers).length === 0) return null
    headers.set('Accept', 'application/json')
    if (secret !== null) headers.set(secretHeader, secret)
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      return await readResponse(await fetch(url, { headers, redirect: 'manual', signal }))
    } catch (error) {
      if (error instanceof IdentifyError) throw error
      // The error is dropped: it can quote what was sent.
      throw new IdentifyError(signal.aborted ? 'TooSlow' : 'Unreachable')
    }
  }
}

async function readResponse(response: Response) {
  const { status } = response
  if (status !== 200) {
    await response.body?.cancel()
    if (status === 401) return null
    throw new IdentifyError(status >= 300 && status < 400 ? 'Redirected' : 'StatusNot200Or401')
  }
  const text = await readCappedText(response, maxBytes)
  if (text === null) throw new IdentifyError('BodyTooLarge')
  const identity = readIdentity(readRecord(parseJson(text)))
  if (!identity) throw new IdentifyError('BodyNotIdentity')
  return identity
}
