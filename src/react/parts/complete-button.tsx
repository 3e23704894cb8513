import { forwardRef, useEffect, useState } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { usePickerContext } from '../picker/picker-context.js'
import { useWords } from '../use-words.js'
import { Button, type ButtonProps } from './button.js'
import { mergeProps } from './merge-props.js'
import { Note } from './note.js'

/** Props of {@link CompleteButton}. */
export interface CompleteButtonProps extends ButtonProps {
  /** The user has pressed the button; at least one account is chosen. Let your backend verify it. */
  onComplete?: ((accounts: VirtualAccount[]) => void) | undefined
}

/** Ends the journey. Never disabled: a press without a choice says what is missing. */
export const CompleteButton = forwardRef<HTMLButtonElement, CompleteButtonProps>(function CompleteButton(
  { onComplete, ...props },
  ref,
) {
  const { selection } = usePickerContext()
  const { guide } = useOnboardingContext()
  const { say } = useWords()
  const { accounts } = selection
  const [pressed, setPressed] = useState(false)
  const note = pressed && accounts.length === 0 ? say('chooseFirst') : null
  useEffect(() => {
    if (note) guide.announce(note)
  }, [guide, note])
  const onClick = () => {
    setPressed(true)
    if (accounts.length > 0) onComplete?.(accounts)
  }
  return (
    <>
      {note && <Note tone="critical">{note}</Note>}
      <Button ref={ref} {...mergeProps({ onClick, children: say('complete') }, props)} />
    </>
  )
})
