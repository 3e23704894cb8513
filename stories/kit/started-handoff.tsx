import { useOnboarding, usePortal, type PortalPurpose } from 'ieum'
import { useEffect, useRef, type ReactNode } from 'react'

interface StartedHandoffProps {
  purpose: PortalPurpose
  /** Called when the handoff has started; what it opened can be closed then. */
  onStart: () => void
  children: ReactNode
}

/** Starts a handoff once, as soon as the state of the user is known. */
export function StartedHandoff({ purpose, onStart, children }: StartedHandoffProps): ReactNode {
  const { state } = useOnboarding()
  const { open } = usePortal()
  const started = useRef(false)
  const ready = state.name !== 'checking'
  useEffect(() => {
    if (!ready || started.current) return
    started.current = true
    open(purpose)
    onStart()
  }, [ready, purpose, open, onStart])
  return children
}
