import { useRef, type ReactNode } from 'react'
import type { PortalPurpose } from '../../../journey/handoff.js'
import { useModal } from '../../dialog/use-modal.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { useInAppBrowser } from '../../internals/use-in-app-browser.js'
import { Icon } from '../../parts/icon.js'
import { PortalLink } from '../../parts/portal-link.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { OpenInBrowserContent } from './open-in-browser-content.js'

const messages = { ...lateMessages, close: firstMessages.close }

/** Props of {@link OpenInBrowserDialog}. Exported, because the types of the chunk name them. */
export interface OpenInBrowserDialogProps {
  purpose: PortalPurpose
  open: boolean
  onClose: () => void
}

/** A full-screen dialog that offers a real browser. The screen below keeps its state. */
export function OpenInBrowserDialog({ purpose, open, onClose }: OpenInBrowserDialogProps): ReactNode {
  const element = useRef<HTMLDialogElement>(null)
  const modal = useModal(element, open, onClose)
  const { store } = useOnboardingContext()
  const continueHere = () => {
    store.stayInApp()
    onClose()
  }
  const { t, tag } = useMessages(messages)
  const browser = useInAppBrowser()
  return (
    <dialog
      ref={element}
      className="ieum ieum-dialog ieum-dialog-whole"
      lang={tag}
      aria-label={t('openInBrowserTitle')}
      tabIndex={-1}
      {...modal}
    >
      {open && browser && (
        <>
          <div className="ieum-dialog-bar">
            <button type="button" className="ieum-icon-button" aria-label={t('close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          <div className="ieum-screen">
            <OpenInBrowserContent browser={browser}>
              <PortalLink purpose={purpose} variant="plain" onClick={continueHere}>
                {t('continueHere')}
              </PortalLink>
            </OpenInBrowserContent>
          </div>
        </>
      )}
    </dialog>
  )
}
