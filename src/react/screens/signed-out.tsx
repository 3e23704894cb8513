import { forwardRef } from 'react'
import { Actions } from '../parts/actions.js'
import { Badge } from '../parts/badge.js'
import { Body } from '../parts/body.js'
import { Screen, type ScreenRootProps } from '../parts/screen.js'
import { SignInActions } from '../parts/support-actions.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

/** Nobody is signed in to the host. */
export const SignedOut = forwardRef<HTMLElement, ScreenRootProps>(function SignedOut(props, ref) {
  const { say } = useWords()
  return (
    <Screen ref={ref} name="signedOut" {...props}>
      <Badge icon="person" tone="muted" />
      <Title>{say('signedOutTitle')}</Title>
      <Body>{say('signedOutBody')}</Body>
      <Actions>
        <SignInActions />
      </Actions>
    </Screen>
  )
})
