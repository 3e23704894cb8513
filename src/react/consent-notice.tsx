import type { ReactNode } from 'react'
import { getNoticeDays } from '../flow/consent.js'
import { useOnboardingContext } from './onboarding-context.js'
import { FocusKeeper } from './parts/focus-keeper.js'
import { Icon } from './parts/icon.js'
import { PortalLink } from './parts/portal-link.js'
import { RecheckButton } from './parts/recheck-button.js'
import { useFacts, useStoreSnapshot } from './use-facts.js'
import { useRegistrationStatus } from './use-registration-status.js'
import { useVirtualAccounts } from './use-virtual-accounts.js'
import { useWords } from './use-words.js'

/** Tells the user from 30 days before that a consent ends, with the way to renew it; asks nothing itself. */
export function ConsentNotice(): ReactNode {
  const registration = useRegistrationStatus({ enabled: false })
  const virtualAccounts = useVirtualAccounts({ enabled: false })
  const facts = useFacts({ registration, virtualAccounts })
  const { store, guide } = useOnboardingContext()
  const { dismissedOn, attempt } = useStoreSnapshot()
  const { say } = useWords()
  const dates = [facts.registration.answer?.consentExpiresOn, facts.virtualAccounts.answer?.consentExpiresOn]
  const days = dates.flatMap((date) => getNoticeDays(date ?? null, facts.today) ?? [])
  if (days.length === 0 || dismissedOn === facts.today) return null
  const count = Math.min(...days)
  return (
    <>
      <FocusKeeper onLeave={guide.loseFocus}>
        {(ref) => (
          <div ref={ref} className="ieum-notice">
            <p>{count === 0 ? say('consentEndsToday') : say('consentEndsIn', { count })}</p>
            <PortalLink purpose="renewConsent" className="ieum-notice-link">
              {say('renew')}
            </PortalLink>
            <button
              type="button"
              className="ieum-icon-button"
              aria-label={say('dismiss')}
              onClick={store.dismissNotice}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </FocusKeeper>
      {attempt?.purpose === 'renewConsent' && (
        <RecheckButton
          purpose="renewConsent"
          label="renewalDone"
          stillWaiting="renewalStillWaiting"
          className="ieum-button-plain"
        />
      )}
    </>
  )
}
