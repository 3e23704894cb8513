import { OnboardingError } from '../../contract/onboarding-error.js'

/**
 * The call was not made, because the quota is kept for something else or the person has made too many calls. A type of its own, because
 * this says nothing about the resource: it is not shared with other loads, and upstream's own `quota_exhausted` is not it.
 */
export class ReservationRefused extends OnboardingError {}

/** The person has made too many calls. */
export class PersonLimitReached extends ReservationRefused {}
