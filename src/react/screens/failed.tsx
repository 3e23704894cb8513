import { forwardRef } from 'react'
import type { OnboardingError } from '../../contract/onboarding-error.js'
import { getErrorWords } from '../error-words.js'
import { Badge } from '../parts/badge.js'
import { Body } from '../parts/body.js'
import { ErrorActions } from '../parts/error-actions.js'
import { Screen, type ScreenRootProps } from '../parts/screen.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

interface FailedProps extends ScreenRootProps {
  name: 'failed' | 'offline'
  error: OnboardingError
}

/** Screen 7: what happened, what it means, and one way on. */
export const Failed = forwardRef<HTMLElement, FailedProps>(function Failed({ name, error, ...props }, ref) {
  const { say, wait } = useWords()
  const [title, body] = getErrorWords(error.code)
  return (
    <Screen ref={ref} name={name} {...props}>
      <Badge icon={name === 'offline' ? 'offline' : 'alert'} tone="muted" />
      <Title>{say(title)}</Title>
      <Body>{say(body, { time: wait(error.retryAfter ?? 10) })}</Body>
      <ErrorActions error={error} />
    </Screen>
  )
})
