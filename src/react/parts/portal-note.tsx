import { useEffect, type ReactNode } from 'react'
import type { PortalPurpose } from '../../journey/handoff.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { useStoreValue } from '../store/use-store-value.js'
import { Note } from './note.js'

export interface PortalNoteProps {
  purpose: PortalPurpose
}

/** Says that the portal did not open, if the function of the host says so. */
export function PortalNote({ purpose }: PortalNoteProps): ReactNode {
  const { announcer } = useOnboardingContext()
  const notOpened = useStoreValue('notOpened')
  const { t } = useMessages(lateMessages)
  const note = notOpened === purpose ? t('portalNotOpened') : null
  useEffect(() => {
    if (note) announcer.announce(note)
  }, [announcer, note])
  return note && <Note tone="critical">{note}</Note>
}
