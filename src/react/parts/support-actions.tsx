import type { ReactNode } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'
import { Button } from './button.js'
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
        <Button onClick={() => window.location.reload()}>{say('reload')}</Button>
      )}
      {requestId && <CopyButton text={requestId}>{say('copyRequestId', { id: requestId })}</CopyButton>}
    </>
  )
}

/** The host's way to sign in, or what helps without one. */
export function SignInActions({ requestId }: { requestId?: string | undefined }): ReactNode {
  const { onSignIn } = useOnboardingContext()
  const { say } = useWords()
  if (!onSignIn) return <SupportActions requestId={requestId} />
  return <Button onClick={onSignIn}>{say('signIn')}</Button>
}
