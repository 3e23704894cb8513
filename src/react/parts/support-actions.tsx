import type { ReactNode } from 'react'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { Button } from './button.js'
import { RequestId } from './request-id.js'

const messages = { ...lateMessages, reload: firstMessages.reload }

interface SupportActionsProps {
  /** URL of the support of the host. */
  href?: string | undefined
  requestId?: string | undefined
}

/** A link to the support of the host or, without one, a reload; below it the request id. */
export function SupportActions({ href, requestId }: SupportActionsProps): ReactNode {
  const { t } = useMessages(messages)
  return (
    <>
      {href ? (
        <a className="ieum-button" href={href}>
          <span className="ieum-label">{t('contactSupport')}</span>
        </a>
      ) : (
        <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
      )}
      <RequestId id={requestId} />
    </>
  )
}
