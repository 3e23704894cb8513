import type { QuotaLevel } from '../quota.js'
import type { SandboxState } from '../sandbox-state.js'
import { ControlError } from './control-error.js'
import { parseFaultRule } from './parse-fault-rule.js'
import { parsePersonaPatch } from './parse-persona-patch.js'
import { integer, readFields } from './read-fields.js'

/** A control request whose access was granted. */
interface ControlCall {
  /** The persona's id in the path, decoded; empty elsewhere. */
  id: string
  text: string
  state: SandboxState
}

type ControlAction = (call: ControlCall) => unknown

const done = { ok: true }

/** What control can do, by path below `/__sandbox` and method. */
export const controlRoutes: Record<string, Record<string, ControlAction>> = {
  '/reset': { POST: ({ state }) => (state.reset(), done) },
  '/requests': { GET: listRequests },
  '/personas': { GET: ({ state }) => state.personas },
  '/personas/:id': { PATCH: patchPersona },
  '/faults': {
    POST: ({ state, text }) => (state.faults.add(parseFaultRule(text)), done),
    DELETE: ({ state }) => (state.faults.clear(), done),
  },
  '/quota': { GET: ({ state }) => state.quota.level(), PATCH: patchQuota },
}

function patchPersona({ id, text, state }: ControlCall) {
  const persona = state.personas.find((one) => one.id === id)
  const ids = state.personas.map((one) => one.id).join(', ')
  if (!persona) throw new ControlError(404, `There is no persona "${id}". The personas are ${ids}.`)
  // Patched is patched: a scripted error would hide what was just set.
  return Object.assign(persona, parsePersonaPatch(text), { error: null })
}

/** A new limit alone also refills what remains. */
function patchQuota({ text, state: { quota } }: ControlCall) {
  const patch = readFields<Partial<QuotaLevel>>(text, { limit: integer(0), remaining: integer(0) })
  const { limit = quota.level().limit } = patch
  const { remaining = patch.limit ?? quota.level().remaining } = patch
  if (remaining > limit)
    throw new ControlError(400, `"remaining" must be a whole number from 0 to ${limit}, the limit.`)
  quota.set({ limit, remaining })
  return quota.level()
}

/** A log that lost its beginning says so, or whoever counts calls would count wrong. */
function listRequests({ state: { log } }: ControlCall): Response {
  return Response.json(log.entries, { headers: { 'x-ieum-dropped': String(log.dropped) } })
}
