import { onboarding } from './onboarding.js'
import { listMembers, remind } from './users.js'

/** Once a day: reminds everybody whose consent ends soon. */
export async function remindOfConsents(): Promise<void> {
  const identities = listMembers() // an iterable, or an async one over your database
  for await (const { subject, outcome } of onboarding.sweepConsents(identities, {
    reserve: 20_000, // calls of the day's quota for the people who use the app
    perSecond: 10,
  })) {
    if (outcome === 'endsSoon' || outcome === 'over') await remind(subject)
  }
}
