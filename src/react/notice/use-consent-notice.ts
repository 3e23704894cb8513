import { getNoticeDays } from '../../flow/consent.js'
import { useFacts, useStoreSnapshot } from '../use-facts.js'
import { useRegistrationStatus } from '../use-registration-status.js'
import { useVirtualAccounts } from '../use-virtual-accounts.js'

/**
 * Days until a consent ends, from 30 days before, zero on its last day; null where nothing ends soon or the user has
 * dismissed the notice today. Asks nothing.
 */
export function useConsentNotice(): number | null {
  const registration = useRegistrationStatus({ enabled: false })
  const virtualAccounts = useVirtualAccounts({ enabled: false })
  const facts = useFacts({ registration, virtualAccounts })
  const { dismissedOn } = useStoreSnapshot()
  const dates = [facts.registration.answer?.consentExpiresOn, facts.virtualAccounts.answer?.consentExpiresOn]
  const days = dates.flatMap((date) => getNoticeDays(date ?? null, facts.today) ?? [])
  return days.length === 0 || dismissedOn === facts.today ? null : Math.min(...days)
}
