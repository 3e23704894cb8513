import type { ReactNode } from 'react'
import { useWords } from '../use-words.js'
import { CopyButton } from './copy-button.js'

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
          <span className="ieum-label">{say('contactSupport')}</span>
        </a>
      ) : (
        <button type="button" className="ieum-button" onClick={() => window.location.reload()}>
          {say('reload')}
        </button>
      )}
      {requestId && <CopyButton text={requestId}>{say('copyRequestId', { id: requestId })}</CopyButton>}
    </>
  )
}
