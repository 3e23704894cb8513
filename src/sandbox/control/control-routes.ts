import { emulatedResponses, listFaultNumbers } from '../gateway/emulation.js'
import type { QuotaLevel } from '../daily-quota.js'
import type { SandboxState } from '../sandbox-state.js'
import { ControlError } from './control-error.js'
import { describeClock, patchClock } from './patch-clock.js'
import { parseFaultRule } from './parse-fault-rule.js'
import { parsePersonaPatch } from './parse-persona-patch.js'
import { integer, readFields } from './read-fields.js'

/** A control request that passed the access check. */
interface ControlCall {
  /** The persona's id in the path, decoded; empty for other paths. */
  id: string
  text: string
  state: SandboxState
}

type ControlAction = (call: ControlCall) => unknown

const done = { ok: true }

/** The control actions, by path below `/__sandbox` and by method. */
export const controlRoutes: Record<string, Record<string, ControlAction>> = {
  '/reset': { POST: ({ state }) => (state.reset(), done) },
  '/requests': { GET: listRequests },
  '/personas': { GET: ({ state }) => state.personas },
  '/personas/:id': { PATCH: patchPersona },
  '/faults': {
    GET: ({ state }) => state.faults.list(),
    POST: ({ state, text }) => (state.faults.add(parseFaultRule(text)), done),
    DELETE: ({ state }) => (state.faults.clear(), done),
  },
  '/clock': {
    GET: ({ state }) => describeClock(state.clock),
    PATCH: ({ state, text }) => patchClock(text, state.clock),
  },
  '/emulation': { GET: () => ({ responses: Object.values(emulatedResponses), numbersByFault: listFaultNumbers() }) },
  '/quota': { GET: ({ state }) => state.quota.getLevel(), PATCH: patchQuota },
}

function patchPersona({ id, text, state }: ControlCall) {
  const persona = state.personas.find((one) => one.id === id)
  const ids = state.personas.map((one) => one.id).join(', ')
  if (!persona) throw new ControlError(404, `There is no persona "${id}". The personas are ${ids}.`)
  // A scripted error would hide the patched values.
  return Object.assign(persona, parsePersonaPatch(text), { error: null })
}

/** A new limit without `remaining` also refills the quota. */
function patchQuota({ text, state: { quota } }: ControlCall) {
  const patch = readFields<Partial<QuotaLevel>>(text, { limit: integer(0), remaining: integer(0) })
  const { limit = quota.getLevel().limit } = patch
  const { remaining = patch.limit ?? quota.getLevel().remaining } = patch
  if (remaining > limit)
    throw new ControlError(400, `"remaining" must be a whole number from 0 to ${limit}, the limit.`)
  quota.setLevel({ limit, remaining })
  return quota.getLevel()
}

/** The header tells how many older requests were dropped, so that nobody counts calls from a shortened log. */
function listRequests({ state: { log } }: ControlCall): Response {
  return Response.json(log.entries, { headers: { 'x-ieum-dropped': String(log.dropped) } })
}
