import type { Persona } from '../personas/persona.js'
import { formatDay, readDay } from '../../contract/wire-value.js'
import { getWireDay } from '../seoul-day.js'
import type { ConsentName } from './portal-actions.js'

/** Where a consent stands: none given, over, within its last 30 days, longer than that, or with no known last day. */
export type ConsentStatus = 'none' | 'over' | 'ending' | 'lasting' | 'unknown'

/** Renewal is possible from one month before the last day (manual). */
const renewableDays = 30

/** Where one of a persona's consents stands at `now`, epoch milliseconds; days are days in Seoul. */
export function getConsentStatus(persona: Persona, consent: ConsentName, now: number): ConsentStatus {
  const lastDay = readDay(persona[`${consent}TermsExpireDate`])
  if (lastDay === null) return consent === 'service' && persona.accounts.length === 0 ? 'none' : 'unknown'
  const day = formatDay(lastDay)
  if (day < getWireDay(now)) return 'over'
  return day <= getWireDay(now, renewableDays) ? 'ending' : 'lasting'
}
