import type { OnboardingEvent } from '../../journey/onboarding-event.js'
import { formatTime } from './format.js'

/** The events that `onEvent` gets, the latest first. */
export function EventsTab({ events }: { events: readonly OnboardingEvent[] }) {
  if (events.length === 0) return <p>No event yet.</p>
  return (
    <ol>
      {events.map(({ at, type, ...details }, index) => (
        <li key={events.length - index}>
          <time>{formatTime(at)}</time>
          <span>
            <b>{type}</b>{' '}
            <small>
              {Object.entries(details)
                .map(([name, value]) => `${name}: ${value}`)
                .join(', ')}
            </small>
          </span>
        </li>
      ))}
    </ol>
  )
}
