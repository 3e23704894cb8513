import { isOnboardingError } from 'ieum/server'
import { identify } from './identify-by-cookie.js'
import { onboarding } from './onboarding.js'

/** Takes the form the picker is in. What the browser sends is a wish; upstream says whose the account is. */
export async function chooseAccount(request: Request): Promise<Response> {
  // Another port or a subdomain could post this form, too.
  if (request.headers.get('Origin') !== process.env.PUBLIC_ORIGIN) return new Response(null, { status: 403 })
  const identity = await identify(request)
  if (!identity) return new Response(null, { status: 401 })
  const id = (await request.formData()).get('account')
  try {
    const account = typeof id === 'string' ? await onboarding.verifyVirtualAccount(identity, id) : null
    if (!account) return new Response(null, { status: 403 }) // not theirs, or a consent is over
    return Response.json({ number: account.number }) // your own next step, on the server: account.number, account.firmCode
  } catch (error) {
    // It could not be known: nothing was decided, so let the user try again.
    if (!isOnboardingError(error)) throw error
    const status = error.code === 'too_many_checks' ? 429 : 503
    return new Response(null, { status, headers: { 'Retry-After': String(error.retryAfter ?? 60) } })
  }
}
