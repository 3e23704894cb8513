import type { ReactNode } from 'react'
import type { PortalPurpose } from '../../../../journey/handoff.js'
import { lateMessages } from '../../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../../i18n/use-messages.js'
import { useMediaQuery } from '../../../internals/use-media-query.js'
import { Icon } from '../../../parts/icon.js'
import { useOnboardingContext } from '../../../provider/onboarding-context.js'
import { useStoreValue } from '../../../store/use-store-value.js'
import { PhoneCode } from './phone-code.js'

/** A phone would have to show the code to itself. */
const desktop = '(min-width: 768px) and (pointer: fine)'

/**
 * The portal wants a phone and a certificate, so the journey can go on there: on a desktop a button shows the portal's address as a QR
 * code. That starts a handoff, and so this screen goes on when the phone is done.
 */
export function PhoneCard({ purpose }: { purpose: PortalPurpose }): ReactNode {
  const { store } = useOnboardingContext()
  const handoff = useStoreValue('handoff')
  const shownOnPhone = useStoreValue('shownOnPhone')
  const { t } = useMessages(lateMessages)
  const isDesktop = useMediaQuery(desktop)
  if (!isDesktop) return null
  if (handoff && handoff.id === shownOnPhone)
    return <PhoneCode purpose={purpose} isPolling={handoff.phase === 'looking'} />
  return (
    <button type="button" className="ieum-phone" onClick={() => store.startHandoffOnPhone(purpose)}>
      <Icon name="phone" />
      <span>
        {t('continueOnPhone')}
        <small>{t('phoneShow')}</small>
      </span>
    </button>
  )
}
