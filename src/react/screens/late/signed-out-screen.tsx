import { forwardRef } from 'react'
import { Actions } from '../../parts/actions.js'
import { Body } from '../../parts/body.js'
import { Progress } from '../../parts/progress.js'
import { Illustration } from '../../parts/illustration.js'
import { Screen, type ScreenRootProps } from '../../parts/screen.js'
import { SignInActions } from '../../parts/sign-in-actions.js'
import { Status } from '../../parts/status.js'
import { Title } from '../../parts/title.js'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../i18n/use-messages.js'

/** Nobody is signed in to the host. */
export const SignedOutScreen = forwardRef<HTMLElement, ScreenRootProps>(function SignedOutScreen(props, ref) {
  const { t } = useMessages(lateMessages)
  return (
    <Screen ref={ref} name="signedOut" {...props}>
      <Progress />
      <Illustration name="signedOut" />
      <Title>{t('signedOutTitle')}</Title>
      <Body>{t('signedOutBody')}</Body>
      <Actions pinned>
        <Status />
        <SignInActions />
      </Actions>
    </Screen>
  )
})
