import { createFaultResponse } from '../faults/create-fault-response.js'
import { isFault, type Fault } from '../faults/fault.js'
import { readBody } from '../read-body.js'
import type { SandboxState } from '../sandbox-state.js'
import { wait } from '../wait.js'
import { respond, type GatewayAccess } from './respond.js'
import { formatGatewayResponse } from './gateway-response.js'
import { gatewayErrors } from './gateway-errors.js'
import { resourceRoutes } from './resource-routes.js'
import { parseUpstreamRequest } from './upstream-request.js'

/** What the gateway accepts, and the path below which it listens. */
export interface GatewayOptions extends GatewayAccess {
  basePath: string
}

/** The log cuts longer paths. */
const maxPathLength = 200

/** Handles a request to the gateway, and logs it if its path is below `basePath`. */
export async function handleGateway(
  request: Request,
  state: SandboxState,
  options: GatewayOptions,
): Promise<Response | Fault> {
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith(`${options.basePath}/`)) return formatGatewayResponse(gatewayErrors.noRoute, state.now())
  const text = await readBody(request)
  const persona = text === null ? null : (findPersona(state, text)?.id ?? null)
  const entry = { at: new Date(state.now()).toISOString(), path: pathname.slice(0, maxPathLength), persona, status: 0 }
  state.log.add(entry)
  const result =
    text === null
      ? formatGatewayResponse(gatewayErrors.tooLarge, state.now())
      : await createResult(request, text, state, options)
  if (!request.signal.aborted) entry.status = getStatus(result)
  return result
}

async function createResult(request: Request, text: string, state: SandboxState, options: GatewayOptions) {
  const { pathname, searchParams } = new URL(request.url)
  const route = resourceRoutes.find(({ path }) => path === pathname.slice(options.basePath.length))
  if (!route) return formatGatewayResponse(gatewayErrors.noRoute, state.now())
  if (request.method !== 'POST') return formatGatewayResponse(gatewayErrors.methodNotAllowed, state.now())
  const rule = state.faults.take(route.name)
  if (rule?.kind === 'delay') await wait(rule.ms ?? 0, request.signal)
  const fault = rule && createFaultResponse(rule, new Date(state.now()).toUTCString())
  if (fault) return fault
  const resourceRequest = {
    route,
    // Callers from elsewhere send the key in the query, which the gateway takes, too (inferred).
    key: request.headers.get('apikey') || searchParams.get('apikey'),
    headers: request.headers,
    body: parseUpstreamRequest(text),
    persona: findPersona(state, text),
  }
  return formatGatewayResponse(respond(resourceRequest, options, state), state.now())
}

function findPersona({ personas }: SandboxState, text: string) {
  const ci = parseUpstreamRequest(text)?.ci
  return personas.find((persona) => persona.ci === ci)
}

function getStatus(result: Response | Fault): number {
  return isFault(result) && !('status' in result) ? 0 : result.status
}
