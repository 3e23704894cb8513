import { useOnboarding, usePortal, type PortalPurpose } from 'ieum'
import { useEffect, useRef, type ReactNode } from 'react'

interface StartedTripProps {
  purpose: PortalPurpose
  /** The trip has begun; whatever it opened may be closed. */
  onStart: () => void
  children: ReactNode
}

/** Leaves for the portal once, as soon as it is known where the user stands. */
export function StartedTrip({ purpose, onStart, children }: StartedTripProps): ReactNode {
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
