import { useEffect, useState } from 'react'
import type { BridgeAction, BridgeState } from '../../contract/devtools-bridge.js'
import { callBridge, type Act } from './bridge-client.js'
import { ClockSwitch, QuotaSwitch } from './clock-and-quota.js'
import { FaultSwitch } from './fault-switch.js'
import { PersonaSwitch } from './persona-switch.js'

interface SandboxTabProps {
  bridge: string
  /** Loads everything again, so that a change shows. */
  startOver: () => Promise<void>
}

/** Switches of the sandbox. After each of them the page starts over. */
export function SandboxTab({ bridge, startOver }: SandboxTabProps) {
  const [state, setState] = useState<BridgeState | null>(null)
  const [status, setStatus] = useState('')

  async function run(action?: BridgeAction): Promise<void> {
    try {
      setState(await callBridge(bridge, action))
      if (!action) return
      await startOver()
      setStatus('Done. The page has started over.')
    } catch (error) {
      setStatus(String(error))
    }
  }
  // oxlint-disable-next-line react/exhaustive-deps -- once for each bridge
  useEffect(() => void run(), [bridge])

  const act: Act = (action) => void run(action)
  return (
    <>
      {state && (
        <>
          <PersonaSwitch personas={state.personas} />
          <FaultSwitch faults={state.faults} act={act} />
          <ClockSwitch now={state.now} act={act} />
          <QuotaSwitch quota={state.quota} act={act} />
          <button type="button" className="plain" onClick={() => act({ action: 'reset' })}>
            Reset the sandbox
          </button>
        </>
      )}
      <p role="status">{status}</p>
    </>
  )
}
