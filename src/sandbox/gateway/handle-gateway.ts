import { createFaultAnswer } from '../faults/create-fault-answer.js'
import { isFault, type Fault } from '../faults/fault.js'
import type { SandboxState } from '../sandbox-state.js'
import { wait } from '../wait.js'
import { answerQuestion, type GatewayAccess } from './answer-question.js'
import { formatGatewayAnswer } from './gateway-answer.js'
import { gatewayErrors } from './gateway-errors.js'
import { questionRoutes } from './question-routes.js'
import { parseUpstreamRequest } from './upstream-request.js'

/** Who the gateway lets in and where it listens. */
export interface GatewayOptions extends GatewayAccess {
  basePath: string
}

/** Longest path the log keeps whole. */
const longestPath = 200

/** Answers a request to the gateway, and logs it where its path lies below `basePath`. */
export async function handleGateway(
  request: Request,
  state: SandboxState,
  options: GatewayOptions,
): Promise<Response | Fault> {
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith(`${options.basePath}/`)) return formatGatewayAnswer(gatewayErrors.noRoute, state.now())
  const text = await request.text()
  const persona = findPersona(state, text)?.id ?? null
  const entry = { at: new Date(state.now()).toISOString(), path: pathname.slice(0, longestPath), persona, status: 0 }
  state.log.add(entry)
  const answer = await createAnswer(request, text, state, options)
  if (!request.signal.aborted) entry.status = getStatus(answer)
  return answer
}

async function createAnswer(request: Request, text: string, state: SandboxState, options: GatewayOptions) {
  const path = new URL(request.url).pathname.slice(options.basePath.length)
  const route = request.method === 'POST' ? questionRoutes.find((one) => one.path === path) : undefined
  if (!route) return formatGatewayAnswer(gatewayErrors.noRoute, state.now())
  const rule = state.faults.take(route.name)
  if (rule?.kind === 'delay') await wait(rule.ms ?? 0, request.signal)
  const fault = rule && createFaultAnswer(rule, new Date(state.now()).toUTCString())
  if (fault) return fault
  const asked = {
    route,
    headers: request.headers,
    request: parseUpstreamRequest(text),
    persona: findPersona(state, text),
  }
  return formatGatewayAnswer(answerQuestion(asked, options, state), state.now())
}

function findPersona({ personas }: SandboxState, text: string) {
  const ci = parseUpstreamRequest(text)?.ci
  return personas.find((persona) => persona.ci === ci)
}

function getStatus(answer: Response | Fault): number {
  return isFault(answer) && !('status' in answer) ? 0 : answer.status
}
