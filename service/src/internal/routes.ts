import type { OnboardingServer } from 'ieum/server'
import type { Metrics } from '../operations/metrics.js'
import type { Readiness } from '../operations/readiness.js'
import { readInternalRequest } from './read-request.js'

/** One path of the internal listener. */
export interface InternalRoute {
  method: 'GET' | 'POST'
  /** Anybody who reaches the listener may call it, without the token. */
  isOpen?: boolean
  respond: (request: Request) => Promise<Response> | Response
}

export interface RouteOptions {
  onboarding: OnboardingServer
  metrics: Metrics
  readiness: Readiness
}

/** The paths of the internal listener; `openapi.json` describes them. */
export function createInternalRoutes({ onboarding, metrics, readiness }: RouteOptions): Record<string, InternalRoute> {
  return {
    '/verify': post(async (request) => {
      const { identity, accountId = '' } = await readInternalRequest(request, ['accountId'])
      return Response.json({ account: await onboarding.verifyVirtualAccount(identity, accountId) })
    }),
    '/forget': post(async (request) => {
      const { identity } = await readInternalRequest(request, [])
      await onboarding.forget(identity)
      return new Response(null, { status: 204 })
    }),
    '/registration': post(async (request) => {
      const { identity, fresh } = await readInternalRequest(request, ['fresh'])
      return Response.json(await onboarding.getRegistration(identity, { fresh }))
    }),
    '/virtual-accounts': post(async (request) => {
      const { identity, fresh } = await readInternalRequest(request, ['fresh'])
      return Response.json(await onboarding.getVirtualAccounts(identity, { fresh }))
    }),
    '/health/live': { method: 'GET', isOpen: true, respond: () => Response.json({ status: 'live' }) },
    '/health/ready': {
      method: 'GET',
      isOpen: true,
      respond: () =>
        readiness.isReady()
          ? Response.json({ status: 'ready' })
          : Response.json({ status: 'stopping' }, { status: 503 }),
    },
    '/metrics': {
      method: 'GET',
      respond: async () => new Response(await metrics.print(), { headers: { 'Content-Type': metrics.contentType } }),
    },
  }
}

function post(respond: InternalRoute['respond']): InternalRoute {
  return { method: 'POST', respond }
}
