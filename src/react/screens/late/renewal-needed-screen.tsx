import { forwardRef } from 'react'
import { AccountsToRenew } from './accounts-to-renew.js'
import { Actions } from '../../parts/actions.js'
import { PhoneCard } from './phone/phone-card.js'
import { BareRecheckButton } from '../../parts/bare-recheck-button.js'
import { Body } from '../../parts/body.js'
import { PortalLink } from '../../parts/portal-link.js'
import { Illustration } from '../../parts/illustration.js'
import { Progress } from '../../parts/progress.js'
import { RecheckStatus } from '../../parts/recheck-status.js'
import { Screen, type ScreenRootProps } from '../../parts/screen.js'
import { Title } from '../../parts/title.js'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { formatDate } from '../../i18n/format-date.js'
import { useMessages } from '../../i18n/use-messages.js'

interface RenewalNeededScreenProps extends ScreenRootProps {
  /** ISO day, the last day of the consent. */
  endedOn: string
}

/** A consent is over and has to be renewed. */
export const RenewalNeededScreen = forwardRef<HTMLElement, RenewalNeededScreenProps>(function RenewalNeededScreen(
  { endedOn, ...props },
  ref,
) {
  const { t, tag } = useMessages(lateMessages)
  return (
    <Screen ref={ref} name="renewalNeeded" {...props}>
      <Progress step="link" />
      <Illustration name="renewal" tone="warning" />
      <Title>{t('renewalTitle')}</Title>
      <Body>{t('renewalBody', { date: formatDate(endedOn, tag) })}</Body>
      <AccountsToRenew />
      <PhoneCard purpose="renewConsent" />
      <Actions pinned>
        <RecheckStatus purpose="renewConsent" />
        <PortalLink purpose="renewConsent" />
        <BareRecheckButton purpose="renewConsent" variant="plain">
          {t('renewalAlready')}
        </BareRecheckButton>
      </Actions>
    </Screen>
  )
})
