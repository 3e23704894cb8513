/** One virtual account as upstream sends it, verbatim: usually `{ comId, vtAccNo, vtAccAlias }`, but anything goes. */
export type AccountRow = Record<string, unknown>

/** The part of a persona that never changes. */
export interface PersonaProfile {
  /** Stable id, e.g. `hong`. */
  id: string
  /** Made-up Korean name, `korName` on the wire. */
  name: string
  /** Made-up identity hash, `ci` on the wire. */
  ci: string
  /** The name for a sign-in list, in Korean. It contains neither the name nor the CI. */
  shownName: string
  /** What the persona is for, in English. */
  description: string
}

/** A user of the emulated platform: a profile and what the platform holds about it now. */
export interface Persona extends PersonaProfile {
  /** True for a member of the portal. */
  member: boolean
  /** Accounts linked to the app, as `consent/search` sends them. */
  accounts: AccountRow[]
  /** Accounts issued in the portal and not linked to the app. */
  issued: AccountRow[]
  /** Last day of the platform-wide consent, `YYYYMMDD` or junk to be sent verbatim; null leaves the field out. */
  commonTermsExpireDate: string | null
  /** Last day of the consent for the app, `YYYYMMDD` or junk to be sent verbatim; null leaves the field out. */
  serviceTermsExpireDate: string | null
  /** Upstream's error number that both resources respond with, or null. */
  error: 2003 | 3007 | null
}
