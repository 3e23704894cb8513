import { getNoticeDays } from '../../contract/consent.js'
import { useJourneyData } from '../store/use-journey-data.js'
import { useStoreValue } from '../store/use-store-value.js'
import { useRegistrationStatus } from '../use-registration-status.js'
import { useVirtualAccounts } from '../use-virtual-accounts.js'

/**
 * Days until a consent ends: 30 to 0, which is its last day. Null if none ends so soon or the user has dismissed the notice
 * today. Sends no request.
 */
export function useConsentNotice(): number | null {
  const registration = useRegistrationStatus({ enabled: false })
  const virtualAccounts = useVirtualAccounts({ enabled: false })
  const journey = useJourneyData({ registration, virtualAccounts })
  const dismissedOn = useStoreValue('dismissedOn')
  const dates = [journey.registration.data?.consentExpiresOn, journey.virtualAccounts.data?.consentExpiresOn]
  const days = dates.flatMap((date) => getNoticeDays(date ?? null, journey.today) ?? [])
  return days.length === 0 || dismissedOn === journey.today ? null : Math.min(...days)
}
