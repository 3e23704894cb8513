import { forwardRef } from 'react'
import { Actions } from '../../parts/actions.js'
import { PhoneCard } from './phone/phone-card.js'
import { BareRecheckButton } from '../../parts/bare-recheck-button.js'
import { Body } from '../../parts/body.js'
import { Checklist } from '../../parts/checklist.js'
import { PortalLink } from '../../parts/portal-link.js'
import { Illustration } from '../../parts/illustration.js'
import { Progress } from '../../parts/progress.js'
import { RecheckStatus } from '../../parts/recheck-status.js'
import { Screen, type ScreenRootProps } from '../../parts/screen.js'
import { Title } from '../../parts/title.js'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../i18n/use-messages.js'

/** The user is no member of the portal yet. */
export const SignUpNeededScreen = forwardRef<HTMLElement, ScreenRootProps>(function SignUpNeededScreen(props, ref) {
  const { t } = useMessages(lateMessages)
  return (
    <Screen ref={ref} name="signUpNeeded" {...props}>
      <Progress step="signUp" />
      <Illustration name="signUp" />
      <Title>{t('signUpTitle')}</Title>
      <Body>{t('signUpBody')}</Body>
      <Checklist />
      <PhoneCard purpose="signUp" />
      <Actions pinned>
        <RecheckStatus purpose="signUp" />
        <PortalLink purpose="signUp" />
        <BareRecheckButton purpose="signUp" variant="plain">
          {t('signUpAlready')}
        </BareRecheckButton>
      </Actions>
    </Screen>
  )
})
