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
  '/requests': { GET: ({ state }) => state.log.entries },
  '/personas': { GET: ({ state }) => state.personas },
  '/personas/:id': { PATCH: patchPersona },
  '/faults': {
    POST: ({ state, text }) => (state.faults.add(parseFaultRule(text)), done),
    DELETE: ({ state }) => (state.faults.clear(), done),
  },
  '/quota': { PATCH: patchQuota },
}

function patchPersona({ id, text, state }: ControlCall) {
  const persona = state.personas.find((one) => one.id === id)
  const ids = state.personas.map((one) => one.id).join(', ')
  if (!persona) throw new ControlError(404, `There is no persona "${id}". The personas are ${ids}.`)
  // Patched is patched: a scripted error would hide what was just set.
  return Object.assign(persona, parsePersonaPatch(text), { error: null })
}

function patchQuota({ text, state }: ControlCall) {
  state.quota.set(readFields(text, { limit: integer(0), left: integer(0) }))
  return state.quota.level()
}
