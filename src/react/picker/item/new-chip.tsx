import type { ReactNode } from 'react'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { useItemContext } from './item-context.js'

/** Marks an account that was linked since the list is on screen. */
export function NewChip(): ReactNode {
  const { isNew } = useItemContext()
  const { t } = useMessages(firstMessages)
  return isNew && <span className="ieum-chip">{t('newChip')}</span>
}
