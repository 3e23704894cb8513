import type { OnboardingErrorCode } from '../contract/error-table.js'
import type { Attempt, PortalPurpose } from './attempt.js'
import type { Consent, Facts } from './onboarding-state.js'

/** What a host may want to measure. Holds no personal data. `at` is epoch milliseconds. */
export type OnboardingEvent = { at: number } & (
  | { type: 'signUpOffered' }
  | { type: 'portalOpened'; purpose: PortalPurpose }
  /** The user came back from the portal for the first time on this trip. */
  | { type: 'returned'; purpose: PortalPurpose }
  | { type: 'signedUp' }
  /** `count` accounts are linked now. */
  | { type: 'accountsLinked'; count: number }
  /** The user chose an account for the first time. */
  | { type: 'accountChosen'; count: number }
  | { type: 'consentRenewed'; consent: Consent }
  | { type: 'failed'; code: OnboardingErrorCode }
)

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never

/** An event before its time is put on. */
export type UntimedEvent = Untimed<OnboardingEvent>

/** What has happened between two moments of one journey. */
export function getEvents(before: Facts, after: Facts): UntimedEvent[] {
  return [
    ...getOffers(before, after),
    ...getTrips(before, after),
    ...getGains(before, after),
    ...getFailures(before, after),
  ]
}

function getOffers(before: Facts, after: Facts): UntimedEvent[] {
  return isNonMember(after) && !isNonMember(before) && !after.attempt ? [{ type: 'signUpOffered' }] : []
}

function isNonMember({ registration }: Facts): boolean {
  return registration.answer?.status === 'nonMember'
}

function getTrips({ attempt: before }: Facts, { attempt: after }: Facts): UntimedEvent[] {
  if (!after) return []
  const { purpose, returns, startedAt } = after
  if (before?.startedAt === startedAt && before.returns === returns) return []
  if (returns === 0) return [{ type: 'portalOpened', purpose }]
  return returns === 1 ? [{ type: 'returned', purpose }] : []
}

/** What the trip under way has brought. */
function getGains(before: Facts, after: Facts): UntimedEvent[] {
  const { attempt } = before
  if (!attempt) return []
  return [...getSignUp(attempt, before, after), ...getLinked(attempt, before, after), ...getRenewals(before, after)]
}

/** A reload forgets who was no member, but nobody else is led to the sign-up; later returns may have told it already. */
function getSignUp({ purpose, returns }: Attempt, before: Facts, after: Facts): UntimedEvent[] {
  const isBack = purpose === 'signUp' && returns === 1 && !before.registration.answer
  const isMember = after.registration.answer?.status === 'member'
  return isMember && (isBack || isNonMember(before)) ? [{ type: 'signedUp' }] : []
}

/** Accounts that turn up on any other trip were linked all along. */
function getLinked({ purpose, accountsBefore }: Attempt, before: Facts, after: Facts): UntimedEvent[] {
  const isLinking = purpose === 'signUp' || purpose === 'link'
  const count = countAccounts(after)
  return isLinking && count > Math.max(countAccounts(before), accountsBefore) ? [{ type: 'accountsLinked', count }] : []
}

function countAccounts({ virtualAccounts }: Facts): number {
  return virtualAccounts.answer?.accounts.length ?? 0
}

function getRenewals(before: Facts, after: Facts): UntimedEvent[] {
  const consents = { platform: 'registration', service: 'virtualAccounts' } as const
  return (['platform', 'service'] as const).flatMap((consent) => {
    const [was, is] = [before, after].map((facts) => facts[consents[consent]].answer?.consentExpiresOn)
    return was && is && is > was ? [{ type: 'consentRenewed' as const, consent }] : []
  })
}

function getFailures(before: Facts, after: Facts): UntimedEvent[] {
  return (['registration', 'virtualAccounts'] as const).flatMap((question) => {
    const code = after[question].error?.code
    return code && code !== before[question].error?.code ? [{ type: 'failed' as const, code }] : []
  })
}
