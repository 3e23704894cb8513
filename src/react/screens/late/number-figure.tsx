import type { ReactNode } from 'react'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { Icon } from '../../parts/icon.js'

/** A real account number and the virtual one that stands in for it. For the eye only: the text above says the same. */
export function NumberFigure(): ReactNode {
  const { t } = useMessages(lateMessages)
  return (
    <div className="ieum-figure" aria-hidden="true">
      <p>
        <Icon name="lock" />
        <span>
          <small>{t('realNumber')}</small>
          •••• ••••
        </span>
      </p>
      <p>
        <Icon name="link" />
        <span>
          <small>{t('virtualNumber')}</small>
          5589 8000 99
        </span>
      </p>
    </div>
  )
}
