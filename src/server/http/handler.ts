import { getProblemType } from '../../contract/document-address.js'
import { OnboardingError } from '../../contract/onboarding-error.js'
import { requestIdHeader } from '../../contract/request-headers.js'
import { readMistake } from '../observability/host-mistake.js'
import { describeThrown } from '../observability/describe-thrown.js'
import { createRequestId } from '../observability/request-id.js'
import type { OnboardingSettings } from '../options/read-options.js'
import type { OnboardingService } from '../pipeline/service.js'
import { inTime } from '../pipeline/with-time-limit.js'
import { authorize } from './authorize.js'
import { getAllowedOrigin, getCorsHeaders, getPreflightHeaders, isPreflight } from './origin-policy.js'
import { formatProblem } from './problem.js'
import { readAuditContext } from './read-audit-context.js'
import { readFresh } from './read-fresh.js'
import { createRoutes, type Route } from './routes.js'

/** A response, and the fields of its log line beside status and time. */
interface Handled {
  response: Response
  fields: Record<string, unknown>
}

/** The request handler of the backend contract. Never rejects: this is the one place where errors become responses. */
export function createHandler(
  settings: OnboardingSettings,
  service: OnboardingService,
): (request: Request) => Promise<Response> {
  const routes = createRoutes(service)

  return async function handle(request) {
    const [requestId, startedAt] = [createRequestId(), performance.now()]
    const route = findRoute(routes, request)
    const scope = { requestId, deadline: startedAt + settings.limits.totalMs }
    const { response, fields } = await handleRoute(request, route, settings, scope).catch((error: unknown) =>
      handleError(error, requestId),
    )
    setCommonHeaders(response.headers, { [requestIdHeader]: requestId, ...getCorsHeaders(request, settings) })
    const { status } = response
    const ms = Math.round(performance.now() - startedAt)
    const level = 'error' in fields ? 'error' : status >= 500 ? 'warn' : 'info'
    settings.logger[level]({ requestId, resource: route?.resource, status, ms, ...fields }, 'ieum: request handled')
    return response
  }
}

/** The handler may be mounted anywhere, so only the end of the path counts. Some frameworks add a slash to it. */
function findRoute(routes: Route[], request: Request): Route | undefined {
  const pathname = new URL(request.url).pathname.replace(/\/$/, '')
  return routes.find(({ path }) => pathname.endsWith(path))
}

async function handleRoute(
  request: Request,
  route: Route | undefined,
  settings: OnboardingSettings,
  { requestId, deadline }: { requestId: string; deadline: number },
): Promise<Handled> {
  if (!route) throw new OnboardingError('not_found')
  if (isPreflight(request)) return handlePreflight(request, settings)
  const identity = await authorize(request, settings, deadline)
  const fresh = await inTime(deadline - performance.now(), readFresh(request))
  const auditContext = await readAuditContext(request, settings, { requestId, deadline })
  const purpose = fresh ? 'recheck' : 'visit'
  const { data, source, ageSeconds } = await route.load(identity, { requestId, purpose, deadline, auditContext })
  const headers = { 'Content-Type': 'application/json', ...(source === 'cache' && { Age: String(ageSeconds) }) }
  return { response: new Response(JSON.stringify(data), { headers }), fields: { code: 'ok', source } }
}

function handlePreflight(request: Request, settings: OnboardingSettings): Handled {
  if (getAllowedOrigin(request, settings) === null) throw new OnboardingError('forbidden')
  return {
    response: new Response(null, { status: 204, headers: getPreflightHeaders(request) }),
    fields: { code: 'ok' },
  }
}

/** What the host's own code throws may hold secrets. Only its name is logged, and the user may try again. */
function handleError(thrown: unknown, requestId: string): Handled {
  const error = describeThrown(thrown)
  if (typeof error !== 'string') return { response: formatProblem(error, requestId), fields: describeError(error) }
  const shown = new OnboardingError('upstream_unavailable')
  const hint = readMistake(thrown)
  const fields = { ...describeError(shown), error, ...(hint !== null && { hint }) }
  return { response: formatProblem(shown, requestId), fields }
}

/** The code, the page about it if there is a site, and the status of upstream if it has responded. */
function describeError({ code, status: upstreamStatus }: OnboardingError): Record<string, unknown> {
  const page = getProblemType(code)
  return { code, ...(page !== 'about:blank' && { page }), ...(upstreamStatus !== undefined && { upstreamStatus }) }
}

function setCommonHeaders(headers: Headers, corsHeaders: Record<string, string>): void {
  const common = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...corsHeaders }
  for (const [name, value] of Object.entries(common)) headers.set(name, value)
}
