import { forwardRef, useState } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'
import { Button, type ButtonProps } from './button.js'
import { mergeProps } from './merge-props.js'

/** Props of {@link CopyButton}. */
export interface CopyButtonProps extends ButtonProps {
  /** What is copied. */
  text: string
}

/** Copies a text to the clipboard; without a clipboard nothing happens and the text has to be readable elsewhere. */
export const CopyButton = forwardRef<HTMLButtonElement, CopyButtonProps>(function CopyButton(
  { text, children, ...props },
  ref,
) {
  const { guide } = useOnboardingContext()
  const { say } = useWords()
  const [copied, setCopied] = useState(false)
  const onCopied = () => {
    setCopied(true)
    guide.announce(say('copied'))
  }
  const onClick = () => void navigator.clipboard?.writeText(text).then(onCopied, () => {})
  return (
    <Button ref={ref} variant="plain" {...mergeProps({ onClick }, props)}>
      {copied ? say('copied') : children}
    </Button>
  )
})
