import type { ResourceName } from '../../contract/resources.js'
import type { RecordedRequest, ResourceReport, ResourceSource } from '../recorder/recording.js'
import { formatAgo } from './format.js'

const sourceTexts: Record<ResourceSource, string> = {
  seeded: 'was in the page',
  loaded: 'loaded by this page',
  given: 'from another tab, or set by the host',
}

/** More would fill the panel. */
const shownAccounts = 4

interface ResourceCardProps {
  name: ResourceName
  report: ResourceReport
  /** The latest load of it. */
  request: RecordedRequest | undefined
  now: number
}

/** One resource with its age and where it comes from. */
export function ResourceCard({ name, report, request, now }: ResourceCardProps) {
  const { summary, consentExpiresOn, accounts, error, isLoading } = report
  const hidden = accounts.length - shownAccounts
  return (
    <section className="card" aria-label={name}>
      <h3>
        {name} <span>{summary ?? (isLoading ? 'loading' : 'not loaded')}</span>
        {error && <span className="bad">{error}</span>}
      </h3>
      {summary !== null && (
        <p>
          {describeOrigin(report, request, now)}. Consent until{' '}
          <span className="day">{consentExpiresOn ?? 'no date'}</span>.
        </p>
      )}
      {accounts.length > 0 && (
        <ul>
          {accounts.slice(0, shownAccounts).map(({ firm, number }, index) => (
            <li key={index}>
              {firm || 'unknown firm'} <code>{number}</code>
            </li>
          ))}
          {hidden > 0 && <li>and {hidden} more</li>}
        </ul>
      )}
    </section>
  )
}

function describeOrigin({ source, updatedAt }: ResourceReport, request: RecordedRequest | undefined, now: number) {
  const age = source === 'loaded' ? request?.wire?.age : null
  const cached = age ? `, ${age} s old in the server's cache` : ''
  return `${formatAgo(now - updatedAt)}, ${source ? sourceTexts[source] : 'of unknown origin'}${cached}`
}
