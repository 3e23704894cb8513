import { createHandoff } from '../../journey/create-handoff.js'
import type { TrackedHandoff } from '../../journey/handoff.js'
import type { JourneyEvent } from '../../journey/journey-reducer.js'
import type { JourneyData } from '../../journey/onboarding-state.js'

/** What a user can do before the rest of the store is there. */
export type HandoffEvent = Extract<JourneyEvent, { type: 'resumed' | 'handoffStarted' | 'cancelled' }>

/** Such an event, and the journey until then. */
export interface EarlyEvent {
  event: HandoffEvent
  journey: JourneyData
  /** Epoch milliseconds. */
  at: number
}

/** The handoff after the event, to be written down at once. */
export function getEarlyHandoff({ event, journey }: EarlyEvent): TrackedHandoff | null {
  if (event.type === 'handoffStarted') return createHandoff(journey, event)
  return event.type === 'resumed' ? event.handoff : null
}
