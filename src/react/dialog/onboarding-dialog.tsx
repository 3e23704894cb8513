'use client'

import { forwardRef } from 'react'
import { afterMessages } from '../i18n/locales/ko/after-messages.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useOwnRef } from '../internals/use-own-ref.js'
import { Onboarding, type OnboardingProps } from '../onboarding.js'
import { Icon } from '../parts/icon.js'
import { useModal } from './use-modal.js'
import { useReopenOnReturn } from './use-reopen-on-return.js'

const messages = { ...afterMessages, close: firstMessages.close }

/** Props of {@link OnboardingDialog}, beside those of {@link Onboarding}, which go to the journey. The ref is that of the dialog. */
export type OnboardingDialogProps = OnboardingProps & {
  /** The journey is shown, and begins to load. */
  open: boolean
  /**
   * The user closes the dialog: by its button, by Escape, or by the back gesture of the device. Also called with `true`, once
   * when the dialog mounts closed, if a handoff to the portal is under way, for example after a reload.
   */
  onOpenChange: (open: boolean) => void
}

/**
 * The whole journey as a bottom sheet on phones and a dialog in the middle of wide screens. It is a native modal `<dialog>`: the
 * browser keeps the focus inside and gives it back. The history is untouched.
 * @example
 * const [open, setOpen] = useState(false)
 * return (
 *   <>
 *     <button onClick={() => setOpen(true)}>Link accounts</button>
 *     <OnboardingDialog open={open} onOpenChange={setOpen} onComplete={(accounts) => save(accounts)} />
 *   </>
 * )
 */
export const OnboardingDialog = forwardRef<HTMLDialogElement, OnboardingDialogProps>(function OnboardingDialog(
  { open, onOpenChange, ...props },
  ref,
) {
  const { t, tag } = useMessages(messages)
  const [element, ownRef] = useOwnRef(ref)
  const modal = useModal(element, open, onOpenChange)
  useReopenOnReturn(open, onOpenChange)
  return (
    <dialog ref={ownRef} className="ieum ieum-dialog" lang={tag} aria-label={t('dialogLabel')} tabIndex={-1} {...modal}>
      {open && (
        <>
          <div className="ieum-dialog-bar">
            <button
              type="button"
              className="ieum-icon-button"
              aria-label={t('close')}
              onClick={() => onOpenChange(false)}
            >
              <Icon name="close" />
            </button>
          </div>
          <Onboarding {...props} />
        </>
      )}
    </dialog>
  )
})
