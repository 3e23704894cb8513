import { isOnboardingError, type Logger } from 'ieum/server'
import { guard, type GuardOptions } from './guard.js'
import { Refusal } from './refusal.js'
import type { InternalRoute } from './routes.js'
import { createProblem, createRefusalProblem } from './problem.js'

interface InternalHandlerOptions extends GuardOptions {
  routes: Record<string, InternalRoute>
  logger: Logger
}

/** The handler of the internal listener. Never rejects, and no response is kept by a cache. */
export function createInternalHandler(options: InternalHandlerOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await respond(request, options).catch((error: unknown) => handleError(error, options.logger))
    response.headers.set('Cache-Control', 'no-store')
    response.headers.set('X-Content-Type-Options', 'nosniff')
    return response
  }
}

async function respond(request: Request, { routes, ...options }: InternalHandlerOptions): Promise<Response> {
  const { pathname } = new URL(request.url)
  const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined
  if (!route?.isOpen) guard(request, options)
  if (!route) throw new Refusal(404, `The paths are ${Object.keys(routes).join(', ')}.`)
  if (request.method !== route.method) throw new Refusal(405, `Send a ${route.method}.`, { Allow: route.method })
  return route.respond(request)
}

/** What was thrown may hold personal data, so nothing of it is written but a code or a name. */
function handleError(error: unknown, logger: Logger): Response {
  if (error instanceof Refusal) return createRefusalProblem(error)
  if (isOnboardingError(error)) return createProblem(error)
  logger.error({ error: error instanceof Error ? error.name : typeof error }, 'internal request failed')
  return new Response(null, { status: 500 })
}
