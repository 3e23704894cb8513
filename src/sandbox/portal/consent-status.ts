import type { Persona } from '../personas/persona.js'
import { getNoticeDays, isConsentOver } from '../../contract/consent.js'
import { getSeoulDay } from '../../contract/seoul-day.js'
import { readDay } from '../../contract/wire-value.js'
import type { ConsentName } from './portal-actions.js'

/** The status of a consent: not given, over, in its last 30 days, longer than that, or without a known last day. */
export type ConsentStatus = 'none' | 'over' | 'ending' | 'lasting' | 'unknown'

/** The status of one of a persona's consents at `now`, epoch milliseconds; days are days in Seoul. */
export function getConsentStatus(persona: Persona, consent: ConsentName, now: number): ConsentStatus {
  const lastDay = readDay(persona[`${consent}TermsExpireDate`])
  if (lastDay === null) return consent === 'service' && persona.accounts.length === 0 ? 'none' : 'unknown'
  const today = getSeoulDay(now)
  if (isConsentOver(lastDay, today)) return 'over'
  return getNoticeDays(lastDay, today) === null ? 'lasting' : 'ending'
}
