import type { OnboardingErrorCode } from '../../contract/error-table.js'
import type { Resource } from '../../contract/resources.js'
import type { FaultRule } from '../../sandbox/index.js'
import { resourceRoutes } from '../../sandbox/gateway/resource-routes.js'
import { readUpstreamOutcome, type Outcome } from './outcome.js'
import type { PersonaState } from './sandbox-control.js'

/** One way in which upstream can respond, and the resource that is loaded meanwhile. */
export interface Scenario {
  /** What upstream does, as a clause that can follow "if". */
  title: string
  resource: Resource<unknown>
  state: PersonaState
  fault?: FaultRule
  /** The error that the backend has to report if upstream's response cannot be read. */
  code?: OnboardingErrorCode
}

/** A member with two accounts, as in the example of the Koscom Open Platform manual ("정보제공 동의 조회"). */
export const member: PersonaState = {
  member: true,
  accounts: [
    { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' },
    { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '펀드투자용' },
  ],
  commonTermsExpireDate: '20991105',
  serviceTermsExpireDate: '20990813',
}

/** The persona is in this state, and the sandbox responds accordingly. */
export function inState(resource: Resource<unknown>, title: string, state: Partial<PersonaState>): Scenario {
  return { resource, title, state: { ...member, ...state } }
}

/** Upstream sends exactly this response. */
export function onResponse(
  resource: Resource<unknown>,
  status: number,
  content: unknown,
  headers: Record<string, string> = {},
): Scenario {
  const body = typeof content === 'string' ? content : JSON.stringify(content)
  const shown = body.length > 60 ? `${body.slice(0, 57)}...` : body
  const parts = [status, shown, ...Object.entries(headers).map((pair) => pair.join(': '))]
  const fault: FaultRule = { path: getFaultPath(resource), kind: 'reply', status, headers, body }
  return { resource, title: `upstream sends ${parts.join(' ')}`.trim(), state: member, fault }
}

/** Upstream sends one of its business errors. */
export function onError(resource: Resource<unknown>, code: number, message: string): Scenario {
  return {
    ...onResponse(resource, 500, { category: 'op-exco', code, message }),
    title: `upstream sends error ${code} (${message})`,
  }
}

/** Upstream's connection or response is broken. */
export function onFault(
  resource: Resource<unknown>,
  kind: FaultRule['kind'],
  title: string,
  code: OnboardingErrorCode,
): Scenario {
  return { resource, title, state: member, fault: { path: getFaultPath(resource), kind }, code }
}

/** Where {@link onRedirect} leads: below the gateway's base path, so that the sandbox logs who follows. */
export const redirectTarget = 'redirected-by-ieum-check'

/** Upstream redirects to a path of its own. */
export function onRedirect(resource: Resource<unknown>, status: number): Scenario {
  const fault: FaultRule = {
    path: getFaultPath(resource),
    kind: 'redirect',
    status,
    headers: { location: redirectTarget },
  }
  return { resource, title: `upstream redirects with ${status}`, state: member, fault, code: 'not_available' }
}

/** What the kit has to read from the backend: the same as it would read from upstream itself. */
export function getExpectedOutcome({ resource, state, fault, code }: Scenario): Outcome {
  if (code) return { code }
  return readUpstreamOutcome(resource, {
    headers: new Headers(fault?.headers),
    ...(fault ? getFaultResponse(fault) : getSandboxResponse(resource, state)),
  })
}

function getFaultResponse({ status = 200, body = '' }: FaultRule) {
  return { status, text: body }
}

function getSandboxResponse(resource: Resource<unknown>, state: PersonaState) {
  const persona = { id: '', name: '', ci: '', shownName: '', description: '', issued: [], error: null, ...state }
  const { status = 0, body } = findRoute(resource)?.respond(persona) ?? {}
  return { status, text: JSON.stringify(body) }
}

function getFaultPath(resource: Resource<unknown>): FaultRule['path'] {
  return findRoute(resource)?.name ?? '*'
}

function findRoute({ path }: Resource<unknown>) {
  return resourceRoutes.find((route) => route.path === path)
}
