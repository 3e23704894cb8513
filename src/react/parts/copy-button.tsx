import { useState, type ReactNode } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'

interface CopyButtonProps {
  text: string
  children: ReactNode
}

/** Copies a text to the clipboard; without a clipboard nothing happens and the text has to be readable elsewhere. */
export function CopyButton({ text, children }: CopyButtonProps): ReactNode {
  const { guide } = useOnboardingContext()
  const { say } = useWords()
  const [copied, setCopied] = useState(false)
  const onCopied = () => {
    setCopied(true)
    guide.announce(say('copied'))
  }
  const copy = () => navigator.clipboard?.writeText(text).then(onCopied, () => {})
  return (
    <button type="button" className="ieum-button-plain" onClick={() => void copy()}>
      {copied ? say('copied') : children}
    </button>
  )
}
