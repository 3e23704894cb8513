import type { BridgeAction, BridgeState } from '../../contract/devtools-bridge.js'
import { devtoolsHeader } from '../../contract/request-headers.js'

/** Changes the sandbox. */
export type Act = (action: BridgeAction) => void

/** Asks the bridge how the sandbox is set, after an action if there is one. Throws an error that a developer can read. */
export async function callBridge(bridge: string, action?: BridgeAction): Promise<BridgeState> {
  const headers = { [devtoolsHeader]: '1', 'Content-Type': 'application/json' }
  const init = action && { method: 'POST', body: JSON.stringify(action) }
  const response = await fetch(bridge, { ...init, headers, cache: 'no-store', redirect: 'error' })
  const body: BridgeState & { message?: string } = await response.json().catch(() => ({}))
  if (response.ok && 'personas' in body) return body
  throw new Error(body.message ?? `No bridge answers at ${bridge} (HTTP ${response.status}).`)
}
