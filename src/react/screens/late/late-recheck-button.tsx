import type { ReactNode } from 'react'
import type { RecheckButtonProps } from '../../parts/recheck-button.js'
import { useLateScreens } from './use-late-screens.js'

/** The button as soon as its chunk is there. It appears during a handoff, so there is time. */
export function LateRecheckButton(props: RecheckButtonProps): ReactNode {
  const chunk = useLateScreens()
  return typeof chunk === 'object' ? <chunk.RecheckButton {...props} /> : null
}
