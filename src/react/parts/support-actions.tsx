import { useState, type ReactNode } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'

interface SupportActionsProps {
  /** The host's support, where it can help. */
  href?: string | undefined
  requestId?: string | undefined
}

/** The way to the host's support, or what helps without one: the request id to quote, and a reload. */
export function SupportActions({ href, requestId }: SupportActionsProps): ReactNode {
  const { say } = useWords()
  return (
    <>
      {href ? (
        <a className="ieum-button" href={href}>
          {say('contactSupport')}
        </a>
      ) : (
        <button type="button" className="ieum-button" onClick={() => window.location.reload()}>
          {say('reload')}
        </button>
      )}
      {requestId && <CopyButton text={requestId} />}
    </>
  )
}

function CopyButton({ text }: { text: string }): ReactNode {
  const { guide } = useOnboardingContext()
  const { say } = useWords()
  const [copied, setCopied] = useState(false)
  const onCopied = () => {
    setCopied(true)
    guide.announce(say('copied'))
  }
  // Without a clipboard the id stays readable in the label.
  const copy = () => navigator.clipboard?.writeText(text).then(onCopied, () => {})
  return (
    <button type="button" className="ieum-button-plain" onClick={() => void copy()}>
      {copied ? say('copied') : say('copyRequestId', { id: text })}
    </button>
  )
}
