import { useEffect, useRef } from 'react'
import { useStableCallback } from '../internals/use-stable-callback.js'
import { signedOutStore } from '../store/signed-out-store.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'

/**
 * Tells the host to open the dialog if a handoff is under way: once, at mount or when the user is known. By then the provider
 * has read the storage.
 */
export function useReopenOnReturn(open: boolean, onOpenChange: (open: boolean) => void): void {
  const { store } = useOnboardingContext()
  const known = useRef(signedOutStore)
  const reopen = useStableCallback(() => {
    if (!open && store.getSnapshot().handoff !== null) onOpenChange(true)
  })
  useEffect(() => {
    if (known.current === store) return
    known.current = store
    reopen()
  }, [store, reopen])
}
