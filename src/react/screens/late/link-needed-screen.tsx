import { forwardRef } from 'react'
import { Actions } from '../../parts/actions.js'
import { PhoneCard } from './phone/phone-card.js'
import { BareRecheckButton } from '../../parts/bare-recheck-button.js'
import { Body } from '../../parts/body.js'
import { NumberFigure } from './number-figure.js'
import { PortalLink } from '../../parts/portal-link.js'
import { Illustration } from '../../parts/illustration.js'
import { Progress } from '../../parts/progress.js'
import { RecheckStatus } from '../../parts/recheck-status.js'
import { Screen, type ScreenRootProps } from '../../parts/screen.js'
import { Title } from '../../parts/title.js'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../i18n/use-messages.js'

/** The user has no virtual account at this service yet. */
export const LinkNeededScreen = forwardRef<HTMLElement, ScreenRootProps>(function LinkNeededScreen(props, ref) {
  const { t } = useMessages(lateMessages)
  return (
    <Screen ref={ref} name="linkNeeded" {...props}>
      <Progress step="link" />
      <Illustration name="link" />
      <Title>{t('linkTitle')}</Title>
      <Body>{t('linkBody')}</Body>
      <NumberFigure />
      <PhoneCard purpose="link" />
      <Actions pinned>
        <RecheckStatus purpose="link" />
        <PortalLink purpose="link" />
        <BareRecheckButton purpose="link" variant="plain">
          {t('linkAlready')}
        </BareRecheckButton>
      </Actions>
    </Screen>
  )
})
