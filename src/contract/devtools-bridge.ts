import { readRecord, readRecords, readText } from './wire-value.js'

/** A fault of the sandbox, as its control takes it. */
export interface BridgeFault {
  path: 'register' | 'consent' | '*'
  kind: string
  times?: number
  ms?: number
  status?: number
  headers?: Record<string, string>
  body?: string
}

/** What the devtools may do to the sandbox. */
export type BridgeAction =
  | { action: 'setFault'; value: BridgeFault }
  | { action: 'clearFaults' }
  /** Days ahead of where it is, or null for the real time. */
  | { action: 'setClock'; value: { days: number } | { now: null } }
  | { action: 'setQuota'; value: { limit?: number; remaining?: number } }
  | { action: 'reset' }

/** How the sandbox is set, without personal data. */
export interface BridgeState {
  personas: { id: string; shownName: string; signInUrl: string | null }[]
  /** The newest first. It wins. Without headers and body, which are not shown. */
  faults: Omit<BridgeFault, 'headers' | 'body'>[]
  /** ISO 8601. */
  now: string
  quota: { limit: number; remaining: number }
}

/** The state as it came over the wire; null if it is none. Takes over nothing but its own fields. */
export function readBridgeState(value: unknown): BridgeState | null {
  const { personas, faults, now, quota } = readRecord(value) ?? {}
  const time = readText(now)
  const { limit, remaining } = readRecord(quota) ?? {}
  if (!Array.isArray(personas) || time === null || typeof limit !== 'number' || typeof remaining !== 'number')
    return null
  return {
    personas: readRecords(personas).map(readPersona),
    faults: readRecords(faults).map(readFault),
    now: time,
    quota: { limit, remaining },
  }
}

function readPersona({ id, shownName, signInUrl }: Record<string, unknown>): BridgeState['personas'][number] {
  return { id: String(id), shownName: String(shownName), signInUrl: readText(signInUrl) }
}

function readFault({ path, kind, times, ms, status }: Record<string, unknown>): BridgeState['faults'][number] {
  return {
    path: path === 'register' || path === 'consent' ? path : '*',
    kind: String(kind),
    ...(typeof times === 'number' && { times }),
    ...(typeof ms === 'number' && { ms }),
    ...(typeof status === 'number' && { status }),
  }
}
