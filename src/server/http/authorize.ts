import { OnboardingError } from '../../contract/onboarding-error.js'
import { requestHeader, subjectHeader } from '../../contract/request-headers.js'
import { readSubject, type Identity } from '../options/identity.js'
import type { OnboardingSettings } from '../options/read-options.js'
import { callHost } from './call-host.js'
import { isAllowed } from './origin-policy.js'

/** Who the signed-in user is. Throws the first refusal of 405, 403, 415, 401 and 409 that applies, in this order. */
export async function authorize(request: Request, settings: OnboardingSettings, deadline: number): Promise<Identity> {
  if (request.method !== 'POST') throw new OnboardingError('method_not_allowed')
  const hasHeader = request.headers.get(requestHeader) === '1'
  if (!hasHeader || !isAllowed(request, settings)) throw new OnboardingError('forbidden')
  if (!isJson(request)) throw new OnboardingError('unsupported_media_type')
  const identity = await callHost(() => settings.identify(request), settings.limits, deadline)
  if (!identity) throw new OnboardingError('unauthenticated')
  const subject = readSubject(identity)
  const expected = request.headers.get(subjectHeader)
  if (expected !== null && expected !== subject) throw new OnboardingError('subject_changed')
  return { subject, ci: identity.ci, korName: identity.korName }
}

function isJson({ headers }: Request): boolean {
  const [mediaType = ''] = (headers.get('Content-Type') ?? '').split(';')
  return mediaType.trim().toLowerCase() === 'application/json'
}
