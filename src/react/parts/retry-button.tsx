import { forwardRef } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'
import { Button, type ButtonProps } from './button.js'
import { mergeProps } from './merge-props.js'

/** Asks the failed questions once more. */
export const RetryButton = forwardRef<HTMLButtonElement, ButtonProps>(function RetryButton(props, ref) {
  const { store } = useOnboardingContext()
  const { say } = useWords()
  const own = { onClick: () => void store.retry(), children: say('retry') }
  return <Button ref={ref} {...mergeProps(own, props)} />
})
