import { isOnboardingError, OnboardingError } from '../contract/onboarding-error.js'
import { admit } from './admit.js'
import type { Answers } from './answers.js'
import { getAllowedOrigin, getCorsHeaders, isPreflight, preflightHeaders } from './caller.js'
import { formatProblem } from './problem.js'
import { readFresh } from './read-fresh.js'
import type { OnboardingSettings } from './read-options.js'
import { createRequestId } from './request-id.js'
import { createRoutes, type Route } from './routes.js'

/** A response, and what its log line says beside status and time. */
interface Outcome {
  response: Response
  note: Record<string, unknown>
}

/** The request handler of the backend contract. Never rejects: this is the one place where errors become responses. */
export function createHandler(settings: OnboardingSettings, answers: Answers): (request: Request) => Promise<Response> {
  const routes = createRoutes(answers)

  return async (request) => {
    const [requestId, startedAt] = [createRequestId(), performance.now()]
    const route = findRoute(routes, request)
    const { response, note } = await getOutcome(request, route, settings, requestId).catch((error: unknown) =>
      getFailure(error, requestId),
    )
    setCommonHeaders(response.headers, getCorsHeaders(request, settings))
    const { status } = response
    const ms = Math.round(performance.now() - startedAt)
    const level = 'error' in note ? 'error' : status >= 500 ? 'warn' : 'info'
    settings.logger[level]({ requestId, question: route?.question, status, ms, ...note }, 'ieum: request handled')
    return response
  }
}

/** Mounts anywhere, so only the end of the path counts. */
function findRoute(routes: Route[], request: Request): Route | undefined {
  const { pathname } = new URL(request.url)
  return routes.find(({ path }) => pathname.endsWith(path))
}

async function getOutcome(
  request: Request,
  route: Route | undefined,
  settings: OnboardingSettings,
  requestId: string,
): Promise<Outcome> {
  if (!route) throw new OnboardingError('not_found')
  if (isPreflight(request)) return getPreflightOutcome(request, settings)
  const who = await admit(request, settings, settings.identify)
  const fresh = await readFresh(request)
  const { answer, source, ageSeconds } = await route.answer(who, { requestId, purpose: fresh ? 'recheck' : 'visit' })
  const headers = { 'Content-Type': 'application/json', ...(source === 'cache' && { Age: String(ageSeconds) }) }
  return { response: new Response(JSON.stringify(answer), { headers }), note: { code: 'ok', source } }
}

function getPreflightOutcome(request: Request, settings: OnboardingSettings): Outcome {
  if (getAllowedOrigin(request, settings) === null) throw new OnboardingError('forbidden')
  return { response: new Response(null, { status: 204, headers: preflightHeaders }), note: { code: 'ok' } }
}

/** What the host's own code throws may hold secrets, so only its name is logged, and the user may try again. */
function getFailure(thrown: unknown, requestId: string): Outcome {
  if (isOnboardingError(thrown)) {
    return { response: formatProblem(thrown, requestId), note: { code: thrown.code } }
  }
  const { code } = new OnboardingError('upstream_unavailable')
  const error = thrown instanceof Error ? thrown.name : typeof thrown
  return { response: formatProblem(new OnboardingError(code), requestId), note: { code, error } }
}

function setCommonHeaders(headers: Headers, corsHeaders: Record<string, string>): void {
  const common = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...corsHeaders }
  for (const [name, value] of Object.entries(common)) headers.set(name, value)
}
