import { forwardRef } from 'react'
import { Actions } from '../parts/actions.js'
import { Badge } from '../parts/badge.js'
import { Body } from '../parts/body.js'
import { Checklist } from '../parts/checklist.js'
import { HandOff } from '../parts/hand-off.js'
import { Screen, type ScreenRootProps } from '../parts/screen.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

/** Screen 2. */
export const SignUpNeeded = forwardRef<HTMLElement, ScreenRootProps>(function SignUpNeeded(props, ref) {
  const { say } = useWords()
  return (
    <Screen ref={ref} name="signUpNeeded" {...props}>
      <Badge icon="home" />
      <Title>{say('signUpTitle')}</Title>
      <Body>{say('signUpBody')}</Body>
      <Checklist />
      <Actions>
        <HandOff purpose="signUp" />
      </Actions>
    </Screen>
  )
})
