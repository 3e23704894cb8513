import type { ReactNode } from 'react'
import { formatDate } from '../i18n/format-date.js'
import { afterMessages } from '../i18n/locales/ko/after-messages.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useConsents, type Consent } from '../use-consents.js'

/** Until when both consents last. Upstream says no more about them. */
export function ConsentDates(): ReactNode {
  const { platform, service } = useConsents()
  const { t } = useMessages(afterMessages)
  return (
    <dl className="ieum-consents">
      <ConsentDate label={t('platformConsent')} consent={platform} />
      <ConsentDate label={t('serviceConsent')} consent={service} />
    </dl>
  )
}

function ConsentDate({ label, consent }: { label: string; consent: Consent }): ReactNode {
  const { endsOn, daysLeft, urgency } = consent
  const { t, tag } = useMessages(afterMessages)
  const { t: tFirst } = useMessages(firstMessages)
  return (
    <div className="ieum-consent">
      <dt>{label}</dt>
      <dd>
        {endsOn === null ? t('consentUntilUnknown') : t('consentUntil', { date: formatDate(endsOn, tag) })}
        {urgency === 'soon' && <strong>{tFirst('consentEndsIn', { count: daysLeft ?? 0 })}</strong>}
        {urgency === 'today' && <strong>{tFirst('consentEndsToday')}</strong>}
      </dd>
    </div>
  )
}
