import { useState } from 'react'
import type { BridgeFault, BridgeState } from '../../contract/devtools-bridge.js'
import { rehearsals } from './rehearsals.js'
import type { Act } from './bridge-client.js'

const paths: Record<BridgeFault['path'], string> = {
  '*': 'both',
  register: 'registration',
  consent: 'virtualAccounts',
}

interface FaultSwitchProps extends Pick<BridgeState, 'faults'> {
  act: Act
}

/** What goes wrong upstream, or takes long. */
export function FaultSwitch({ faults, act }: FaultSwitchProps) {
  const [name, setName] = useState('delay of 3 s')
  const [path, setPath] = useState<BridgeFault['path']>('*')
  const rehearsal = rehearsals[name]
  const set = () => rehearsal && act({ action: 'setFault', value: { ...rehearsal, path } })
  return (
    <div className="switch">
      <label htmlFor="fault">Fault or delay</label>
      <select id="fault" value={name} onChange={({ target }) => setName(target.value)}>
        {Object.keys(rehearsals).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <select aria-label="of" value={path} onChange={({ target }) => setPath(readPath(target.value))}>
        {Object.entries(paths).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <button type="button" className="plain" onClick={set}>
        Set
      </button>
      {faults.length > 0 && (
        <p>
          Now: {faults.map(describe).join('; ')}{' '}
          <button type="button" className="plain" onClick={() => act({ action: 'clearFaults' })}>
            Clear
          </button>
        </p>
      )}
    </div>
  )
}

function readPath(value: string): BridgeFault['path'] {
  return value === 'register' || value === 'consent' ? value : '*'
}

function describe({ kind, path, ms, status, times }: BridgeState['faults'][number]): string {
  const details = [ms && `${ms} ms`, status, times && `${times} times`].filter(Boolean).join(', ')
  return `${kind} of ${paths[path]}${details && ` (${details})`}`
}
