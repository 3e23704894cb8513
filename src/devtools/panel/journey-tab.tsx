import type { Recording } from '../recorder/recording.js'
import { formatAgo, formatTime } from './format.js'
import { ResourceCard } from './resource-card.js'
import { useNow } from './use-now.js'

/** Where the user stands, and how that came about. */
export function JourneyTab({ recording }: { recording: Recording }) {
  const { subject, endpoint, transitions, resources, requests, handoff } = recording
  const now = useNow()
  const findLatest = (name: string) => requests.find(({ resource }) => resource === name)
  return (
    <>
      <dl>
        <dt>Subject</dt>
        <dd>{subject ?? 'nobody is signed in'}</dd>
        <dt>Backend</dt>
        <dd>{endpoint || 'a client of the host'}</dd>
        <dt>Handoff</dt>
        <dd>
          {handoff
            ? `${handoff.purpose}, ${handoff.phase}, began ${formatAgo(now - handoff.startedAt)}, id ${handoff.id}`
            : 'none'}
        </dd>
      </dl>
      <h2>Resources</h2>
      <ResourceCard
        name="registration"
        report={resources.registration}
        request={findLatest('registration')}
        now={now}
      />
      <ResourceCard
        name="virtualAccounts"
        report={resources.virtualAccounts}
        request={findLatest('virtualAccounts')}
        now={now}
      />
      <h2>How it came about</h2>
      <ol>
        {transitions.map(({ at, from, to, cause }) => (
          <li key={`${at} ${to}`}>
            <time>{formatTime(at)}</time>
            <span>
              {from && (
                <>
                  {from} <span aria-label="to">→</span>{' '}
                </>
              )}
              <b>{to}</b> <small>{cause}</small>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
