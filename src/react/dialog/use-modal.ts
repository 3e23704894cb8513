import { useRef, type RefObject, type SyntheticEvent } from 'react'
import { useIsoLayoutEffect } from '../internals/use-iso-layout-effect.js'

interface ModalHandlers {
  onCancel: (event: SyntheticEvent) => void
  onClose: (event: SyntheticEvent) => void
}

/** Keeps a native dialog as open as the host says. Returns its handlers. */
export function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
  open: boolean,
  onOpenChange: (open: boolean) => void,
): ModalHandlers {
  const isLeaving = useRef(false)
  // While it is still on the page, so that the browser gives the focus back.
  useIsoLayoutEffect(() => {
    const element = dialog.current
    isLeaving.current = false
    return () => {
      isLeaving.current = true
      if (element?.open) element.close()
    }
  }, [dialog])
  // After every render, because a browser may close it although the host keeps it open.
  useIsoLayoutEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (!open) return element.close()
    element.showModal()
    // Not the close button, which the browser would choose: a screen reader says the name of the dialog first.
    element.focus()
  })
  // Events of a dialog or a file input inside pass by, too.
  const isOwn = ({ target }: SyntheticEvent) => target === dialog.current
  return {
    onCancel(event) {
      if (!isOwn(event)) return
      event.preventDefault()
      onOpenChange(false)
    },
    onClose(event) {
      if (isOwn(event) && open && !isLeaving.current && !dialog.current?.open) onOpenChange(false)
    },
  }
}
