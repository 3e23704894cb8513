import { koscomGateway, type Gateway } from '../../../src/server/index.js'
import { createRow } from './people.js'

export type ResourceName = 'registration' | 'virtualAccounts'

/** A request that reached upstream. */
export interface Call {
  resource: ResourceName
  person: number
}

/** What upstream says at this moment about everybody. */
export interface Truth {
  registration: Record<string, unknown>
  virtualAccounts: (person: number) => Record<string, unknown>
}

export const linked: Truth = {
  registration: { result: 'member' },
  virtualAccounts: (person) => ({ vtAccList: [createRow(person)] }),
}

/** The consent is withdrawn: nothing is linked any more. */
export const withdrawn: Truth = { ...linked, virtualAccounts: () => ({ vtAccList: [] }) }
export const nonMember: Truth = { registration: { result: 'nonMember' }, virtualAccounts: () => ({ vtAccList: [] }) }

export interface Upstream {
  gateway: Gateway
  calls: Call[]
  truth: Truth
  /** Replaces the reply of a call; undefined leaves it. */
  reply: (call: Call) => Response | undefined
  headers: Record<string, string>
  /** Holds the reply to the next call, which says what was true when the call came. */
  holdNext(resource: ResourceName): Held
}

/** A reply on its way. */
interface Held {
  /** Resolves when the call has come. */
  arrived: Promise<void>
  release: () => void
}

/** Upstream in process: it responds with what is true when a call comes, and counts. */
export function createUpstream(now: () => number = Date.now, apiKey: string | (() => Promise<string>) = 'key-canary') {
  const held = new Map<ResourceName, { arrive: () => void; gate: Promise<void> }>()
  const send: typeof fetch = async (input, init) => {
    const call = await readCall(new Request(input, init))
    upstream.calls.push(call)
    const { resource, person } = call
    const body = resource === 'registration' ? upstream.truth.registration : upstream.truth.virtualAccounts(person)
    const response = upstream.reply(call) ?? Response.json(body, { headers: upstream.headers })
    const hold = held.get(resource)
    held.delete(resource)
    hold?.arrive()
    await hold?.gate
    return response
  }
  const upstream: Upstream = {
    gateway: koscomGateway({
      apiKey,
      partner: { comId: 'F9999', srvId: '999' },
      baseUrl: 'http://localhost/v1',
      fetch: send,
      now,
    }),
    calls: [],
    truth: linked,
    reply: () => undefined,
    headers: {},
    holdNext(resource) {
      const [arrived, arrive] = createGate()
      const [gate, release] = createGate()
      held.set(resource, { arrive, gate })
      return { arrived, release }
    },
  }
  return upstream
}

async function readCall(request: Request): Promise<Call> {
  const resource = request.url.includes('/register/') ? 'registration' : 'virtualAccounts'
  const person = Number(/canary-ci-(\d{4})/.exec(await request.text())?.[1])
  return { resource, person }
}

/** A promise and what resolves it. */
function createGate(): [Promise<void>, () => void] {
  let open!: () => void
  return [new Promise((resolve) => void (open = resolve)), () => open()]
}

/** An error as upstream sends it. */
export function problem(code: number, status = 500, headers: Record<string, string> = {}): Response {
  return Response.json({ category: 'op-exco', code, message: 'canary' }, { status, headers })
}
