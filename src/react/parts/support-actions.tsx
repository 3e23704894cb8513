import { useState, type ReactNode } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'

/** The way to the host's support, or what helps without one: the request id to quote, and a reload. */
export function SupportActions({ requestId }: { requestId: string | undefined }): ReactNode {
  const { supportUrl } = useOnboardingContext()
  const { say } = useWords()
  return (
    <>
      {supportUrl ? (
        <a className="ieum-button" href={supportUrl}>
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
  const copy = async () => {
    // Without a clipboard the id stays readable in the label.
    await navigator.clipboard?.writeText(text)
    setCopied(true)
    guide.announce(say('copied'))
  }
  return (
    <button type="button" className="ieum-button-plain" onClick={() => void copy()}>
      {copied ? say('copied') : say('copyRequestId', { id: text })}
    </button>
  )
}
