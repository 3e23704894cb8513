'use client'

import { useOnboarding } from 'ieum'
import type { ReactNode } from 'react'

/** Only where there is something to submit. */
export function SubmitButton({ children }: { children: ReactNode }) {
  const { state } = useOnboarding()
  return state.name === 'choosing' && <button className="next">{children}</button>
}
