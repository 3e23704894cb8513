import type { AccountRow, Persona } from '../personas/persona.js'
import type { SandboxState } from '../sandbox-state.js'
import { getWireDay, getWireDayNextYear } from '../seoul-day.js'

/** One of the two consents: for the platform as a whole, and for the app. */
export type ConsentName = 'common' | 'service'

/** Makes the persona a member, known upstream, with a platform-wide consent for a year. */
export function signUp(persona: Persona, now: number): void {
  Object.assign(persona, { member: true, error: null, commonTermsExpireDate: getWireDayNextYear(now) })
}

/** Unlocks the portal account. */
export function unlock(persona: Persona): void {
  persona.error = null
}

/** Issues a virtual account at a firm; an empty alias is left out. */
export function issueAccount(persona: Persona, comId: string, alias: string, state: SandboxState): void {
  persona.issued.push({ comId, vtAccNo: state.createNumber(), ...(alias && { vtAccAlias: alias }) })
}

/** Every account of the persona, the linked ones first. */
export function getAllAccounts({ accounts, issued }: Persona): AccountRow[] {
  return [...accounts, ...issued]
}

/** Identifies an account row in a form. */
export function getRowKey(row: AccountRow): string {
  return JSON.stringify(row)
}

/** Links exactly the accounts with these keys and consents for a year. */
export function linkAccounts(persona: Persona, keys: ReadonlySet<string>, now: number): void {
  const all = getAllAccounts(persona)
  const nextYear = getWireDayNextYear(now)
  persona.accounts = all.filter((row) => keys.has(getRowKey(row)))
  persona.issued = all.filter((row) => !keys.has(getRowKey(row)))
  persona.serviceTermsExpireDate = nextYear
  persona.commonTermsExpireDate ??= nextYear
}

/** Renews one consent for a year from today. */
export function renewConsent(persona: Persona, consent: ConsentName, now: number): void {
  persona[`${consent}TermsExpireDate`] = getWireDayNextYear(now)
}

/** Withdraws one consent. The app's consent goes with all links; the platform's consent ended yesterday. */
export function withdrawConsent(persona: Persona, consent: ConsentName, now: number): void {
  if (consent === 'common') {
    persona.commonTermsExpireDate = getWireDay(now, -1)
    return
  }
  persona.issued = getAllAccounts(persona)
  persona.accounts = []
  persona.serviceTermsExpireDate = null
}
