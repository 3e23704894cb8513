import { useEffect, useRef } from 'react'
import { useStableCallback } from '../internals/use-stable-callback.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'

/** Tells the host once, at mount, to open the dialog if a handoff is under way. By then the provider has read the storage. */
export function useReopenOnReturn(open: boolean, onOpenChange: (open: boolean) => void): void {
  const { store } = useOnboardingContext()
  const isMounted = useRef(false)
  const reopen = useStableCallback(() => {
    if (!open && store.getSnapshot().handoff !== null) onOpenChange(true)
  })
  useEffect(() => {
    if (isMounted.current) return
    isMounted.current = true
    reopen()
  }, [reopen])
}
