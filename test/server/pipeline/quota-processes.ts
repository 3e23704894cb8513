import { memoryStore, type Gateway } from '../../../src/server/index.js'
import { createBackend } from '../backend.js'
import { createScriptedUpstream, getPerson, member, reply } from '../scripted-upstream.js'

/** 12:00 in UTC. */
const start = Date.UTC(2026, 0, 15, 12)

/** Processes on one store before an upstream that counts a day's calls and whose clock may be off. */
export function createProcesses({ left = 50_000, limit = 50_000, offset = 0, time = start } = {}) {
  const clock = { time }
  const now = () => clock.time
  const upstream = Object.assign(createScriptedUpstream(now), { left, limit, offset })
  const getHeaders = (remaining: number) => ({
    'X-RateLimit-Limit-Day': String(upstream.limit),
    'X-RateLimit-Remaining-Day': String(remaining),
    Date: new Date(now() + upstream.offset).toUTCString(),
  })
  upstream.reply = () => {
    if (upstream.left <= 0) return reply(429, undefined, getHeaders(0))()
    return Response.json(member, { headers: getHeaders(--upstream.left) })
  }
  const store = memoryStore({ now })
  const createProcess = (gateway: Gateway = upstream.gateway) => {
    const backend = createBackend({
      gateway,
      store,
      secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo',
      now,
      identify: () => getPerson(0),
    })
    const visit = (number: number) => backend.getRegistration(getPerson(number))
    const verify = () => backend.verifyVirtualAccount(getPerson(0), '00002.160657695589800099.주식투자용')
    return { ...backend, visit, verify }
  }
  const advance = (ms: number) => void (clock.time += ms)
  return { upstream, advance, createProcess, first: createProcess(), second: createProcess() }
}

export async function readProblem(response: Response) {
  return { status: response.status, wait: response.headers.get('Retry-After'), ...(await response.json()) }
}
