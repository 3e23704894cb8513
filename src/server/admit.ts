import { OnboardingError } from '../contract/onboarding-error.js'
import { requestHeader, subjectHeader } from '../contract/request-headers.js'
import { isWelcome, type CallerRules } from './caller.js'
import { readSubject, type Identity } from './identity.js'
import type { OnboardingOptions } from './onboarding-options.js'

/** Who is asking. Throws the first refusal of 405, 403, 415, 401 and 409 that applies, in this order. */
export async function admit(
  request: Request,
  rules: CallerRules,
  identify: OnboardingOptions['identify'],
): Promise<Identity> {
  if (request.method !== 'POST') throw new OnboardingError('method_not_allowed')
  const isProven = request.headers.get(requestHeader) === '1'
  if (!isProven || !isWelcome(request, rules)) throw new OnboardingError('forbidden')
  if (!isJson(request)) throw new OnboardingError('unsupported_media_type')
  const identity = await identify(request)
  if (!identity) throw new OnboardingError('unauthenticated')
  const subject = readSubject(identity)
  const believed = request.headers.get(subjectHeader)
  if (believed !== null && believed !== subject) throw new OnboardingError('subject_changed')
  return { subject, ci: identity.ci, korName: identity.korName }
}

function isJson({ headers }: Request): boolean {
  const [mediaType = ''] = (headers.get('Content-Type') ?? '').split(';')
  return mediaType.trim().toLowerCase() === 'application/json'
}
