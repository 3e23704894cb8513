import type { BridgeState } from '../../contract/devtools-bridge.js'
import type { Act } from './bridge-client.js'

/** The sandbox's clock. The backend has its own. */
export function ClockSwitch({ now, act }: Pick<BridgeState, 'now'> & { act: Act }) {
  const ahead = (days: number) => () => act({ action: 'setClock', value: { days } })
  return (
    <div className="switch" role="group" aria-label="Clock">
      <span>
        Clock <small>{now.slice(0, 16).replace('T', ' ')} UTC</small>
      </span>
      <button type="button" className="plain" onClick={ahead(1)}>
        + 1 day
      </button>
      <button type="button" className="plain" onClick={ahead(30)}>
        + 30 days
      </button>
      <button type="button" className="plain" onClick={() => act({ action: 'setClock', value: { now: null } })}>
        Real time
      </button>
    </div>
  )
}

/** The calls that are left today. */
export function QuotaSwitch({ quota: { limit, remaining }, act }: Pick<BridgeState, 'quota'> & { act: Act }) {
  const set = (left: number) => () => act({ action: 'setQuota', value: { remaining: left } })
  return (
    <div className="switch" role="group" aria-label="Quota">
      <span>
        Quota{' '}
        <small>
          {remaining.toLocaleString('en')} of {limit.toLocaleString('en')} left
        </small>
      </span>
      <button type="button" className="plain" onClick={set(0)}>
        Use it up
      </button>
      <button type="button" className="plain" onClick={set(Math.min(limit, 3))}>
        Leave 3
      </button>
      <button type="button" className="plain" onClick={set(limit)}>
        Refill
      </button>
    </div>
  )
}
