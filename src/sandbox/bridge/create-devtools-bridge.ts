import type { BridgeAction } from '../../contract/devtools-bridge.js'
import { parseJson, readRecord, readRecords, readText } from '../../contract/wire-value.js'
import { readBody } from '../read-body.js'
import { findRefusal } from './bridge-access.js'

/** Options of `createDevtoolsBridge`. */
export interface DevtoolsBridgeOptions {
  /** Base URL of the gateway, as your backend has it. If it is not the sandbox on this machine, the bridge refuses everything. */
  upstreamUrl: string
  /** Where your app signs in as a persona. Default: the devtools offer no switch of personas. */
  signInUrl?: (personaId: string) => string
}

const actions: Record<string, [method: string, path: string]> = {
  setFault: ['POST', 'faults'],
  clearFaults: ['DELETE', 'faults'],
  setClock: ['PATCH', 'clock'],
  setQuota: ['PATCH', 'quota'],
  reset: ['POST', 'reset'],
} satisfies Record<BridgeAction['action'], [string, string]>

/**
 * Leads the devtools of your own app to the control of the sandbox, which refuses browsers. For development only: it
 * returns 404 in production, and 403 unless the upstream and the page are on this machine and the page is of the same origin.
 *
 * @example
 * const bridge = createDevtoolsBridge({
 *   upstreamUrl: process.env.KOSCOM_BASE_URL ?? '',
 *   signInUrl: (personaId) => `/login?persona=${personaId}`,
 * })
 * express().all('/api/devtools', toNodeHandler(bridge)) // and <OnboardingDevtools bridge="/api/devtools" />
 */
export function createDevtoolsBridge({
  upstreamUrl,
  signInUrl,
}: DevtoolsBridgeOptions): (request: Request) => Promise<Response> {
  async function control(method: string, path: string, value?: unknown): Promise<Response> {
    const url = new URL(`/__sandbox/${path}`, upstreamUrl)
    const body = value === undefined ? null : JSON.stringify(value)
    const response = await fetch(url, { method, body, redirect: 'error' }).catch(() => null)
    if (response?.ok) return response
    const problem: unknown = await response?.json().catch(() => null)
    const message = readText(readRecord(problem)?.message) ?? 'It does not respond.'
    throw new BridgeError(response?.status ?? 502, `The sandbox at ${url.origin}: ${message}`)
  }

  async function read(path: string): Promise<unknown> {
    return (await control('GET', path)).json().catch(() => null)
  }

  /** A `BridgeState`, which the devtools read as they read everything from a wire. */
  async function readState(): Promise<object> {
    const [personas, faults, clock, quota] = await Promise.all(['personas', 'faults', 'clock', 'quota'].map(read))
    // Neither name nor CI nor accounts.
    const shown = readRecords(personas).map(({ id, shownName }) => ({
      id,
      shownName,
      signInUrl: signInUrl?.(String(id)) ?? null,
    }))
    return { personas: shown, faults, now: readRecord(clock)?.now, quota }
  }

  async function act(request: Request): Promise<void> {
    const { action, value } = readRecord(parseJson((await readBody(request)) ?? '')) ?? {}
    const known = typeof action === 'string' && Object.hasOwn(actions, action) ? actions[action] : undefined
    if (!known) throw new BridgeError(400, `"action" must be one of ${Object.keys(actions).join(', ')}.`)
    await control(...known, value)
  }

  return async (request) => {
    const refusal = findRefusal(request, upstreamUrl)
    if (refusal) return respond({ message: refusal.message }, refusal.status)
    try {
      if (request.method === 'POST') await act(request)
      else if (request.method !== 'GET') return respond({ message: 'Allowed: GET, POST.' }, 405, { allow: 'GET, POST' })
      return respond(await readState())
    } catch (error) {
      if (error instanceof BridgeError) return respond({ message: error.message }, error.status)
      throw error
    }
  }
}

class BridgeError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

function respond(body: object, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
