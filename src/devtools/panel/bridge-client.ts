import { readBridgeState, type BridgeAction, type BridgeState } from '../../contract/devtools-bridge.js'
import { devtoolsHeader } from '../../contract/request-headers.js'
import { readRecord, readText } from '../../contract/wire-value.js'

/** Changes the sandbox. */
export type Act = (action: BridgeAction) => void

/** Reads the state of the sandbox, after an action if there is one. Throws an error that a developer can read. */
export async function callBridge(bridge: string, action?: BridgeAction): Promise<BridgeState> {
  const headers = { [devtoolsHeader]: '1', 'Content-Type': 'application/json' }
  const init = action && { method: 'POST', body: JSON.stringify(action) }
  const response = await fetch(bridge, { ...init, headers, cache: 'no-store', redirect: 'error' })
  const body: unknown = await response.json().catch(() => null)
  const state = response.ok ? readBridgeState(body) : null
  if (state) return state
  throw new Error(readText(readRecord(body)?.message) ?? `No bridge responds at ${bridge} (HTTP ${response.status}).`)
}
