'use client'

import { forwardRef, useState } from 'react'
import { copyText } from '../internals/copy-text.js'
import { mergeProps } from '../internals/merge-props.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { Button, type ButtonProps } from './button.js'
import { Note } from './note.js'

/** Props of {@link CopyButton}. */
export interface CopyButtonProps extends ButtonProps {
  /** The text to copy. */
  text: string
}

/** Copies a text to the clipboard. If that is impossible, the text stands below the button, to be selected by hand. */
export const CopyButton = forwardRef<HTMLButtonElement, CopyButtonProps>(function CopyButton(
  { text, children, ...props },
  ref,
) {
  const { announcer } = useOnboardingContext()
  const { t } = useMessages(lateMessages)
  const [copied, setCopied] = useState<{ text: string; isDone: boolean }>()
  const isCopied = copied?.text === text ? copied.isDone : undefined
  const outcome = isCopied === undefined ? undefined : t(isCopied ? 'copied' : 'copyFailed')
  const onClick = async () => {
    const isDone = await copyText(text)
    setCopied({ text, isDone })
    announcer.announce(t(isDone ? 'copied' : 'copyFailed'))
  }
  return (
    <>
      <Button ref={ref} variant="plain" {...mergeProps({ onClick: () => void onClick() }, props)}>
        {isCopied ? outcome : children}
      </Button>
      {isCopied === false && (
        <Note>
          {outcome} <span className="ieum-copy-text">{text}</span>
        </Note>
      )}
    </>
  )
})
