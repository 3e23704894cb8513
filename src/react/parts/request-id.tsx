import type { ReactNode } from 'react'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { CopyButton } from './copy-button.js'

/** The number under which the backend logged the request, to be told to support. Nothing without one. */
export function RequestId({ id }: { id: string | undefined }): ReactNode {
  const { t } = useMessages(lateMessages)
  return (
    id && (
      <div className="ieum-request-id">
        {t('requestId', { id })}
        <CopyButton text={id}>{t('copy')}</CopyButton>
      </div>
    )
  )
}
