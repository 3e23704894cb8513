import type { RecordedRequest } from '../recorder/recording.js'
import { formatTime } from './format.js'

/** The loads of this page, the latest first, with the ids under which the backend has logged them. */
export function RequestsTab({ requests }: { requests: readonly RecordedRequest[] }) {
  if (requests.length === 0) return <p>No request yet. Seeded data need none.</p>
  return (
    <ol>
      {requests.map(({ id, at, resource, outcome, ms, wire }) => (
        <li key={id}>
          <time>{formatTime(at)}</time>
          <span>
            <b>{resource}</b> <span className={outcome === 'ok' ? 'good' : 'bad'}>{outcome ?? 'under way'}</span>{' '}
            <small>{describe(ms, wire)}</small>
            {wire?.requestId && (
              <small>
                id <code>{wire.requestId}</code>
              </small>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function describe(ms: RecordedRequest['ms'], wire: RecordedRequest['wire']): string {
  const parts = [
    wire && `HTTP ${wire.status}`,
    ms !== null && `${ms} ms`,
    wire?.fresh && 'fresh',
    wire?.age ? `age ${wire.age} s` : null,
  ]
  return parts.filter(Boolean).join(', ')
}
