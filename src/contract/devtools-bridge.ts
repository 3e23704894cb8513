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
  /** The newest first. It wins. */
  faults: BridgeFault[]
  /** ISO 8601. */
  now: string
  quota: { limit: number; remaining: number }
}
