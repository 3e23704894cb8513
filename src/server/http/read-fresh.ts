import { OnboardingError } from '../../contract/onboarding-error.js'
import { parseJson, readRecord } from '../../contract/wire-value.js'
import { readCappedText } from '../../contract/read-capped-text.js'

const maxBytes = 4096

/** `fresh` of a request body. Throws `payload_too_large` over 4,096 bytes, and `bad_request` for anything but the contract's body. */
export async function readFresh(request: Request): Promise<boolean> {
  if (Number(request.headers.get('Content-Length')) > maxBytes) throw new OnboardingError('payload_too_large')
  const text = await readCappedText(request, maxBytes).catch(() => Promise.reject(new OnboardingError('bad_request')))
  if (text === null) throw new OnboardingError('payload_too_large')
  const body = readRecord(parseJson(text))
  if (!body) throw new OnboardingError('bad_request')
  const { fresh = false } = body
  if (typeof fresh !== 'boolean') throw new OnboardingError('bad_request')
  return fresh
}
