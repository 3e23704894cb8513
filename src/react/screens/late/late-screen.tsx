import { forwardRef } from 'react'
import { purposeOfAction } from '../../../journey/handoff.js'
import type { LateState } from './late-state.js'
import type { ScreenRootProps } from '../../parts/screen.js'
import { useBrowserToLeave } from './browser-to-leave.js'
import { AwaitingScreen } from './awaiting-screen.js'
import { FailedScreen } from './failed-screen.js'
import { LinkNeededScreen } from './link-needed-screen.js'
import { OpenInBrowserScreen } from './open-in-browser-screen.js'
import { RenewalNeededScreen } from './renewal-needed-screen.js'
import { SignedOutScreen } from './signed-out-screen.js'
import { SignUpNeededScreen } from './sign-up-needed-screen.js'

/** Props of {@link LateScreen}. Exported, because the types of the chunk name them. */
export interface LateScreenProps extends ScreenRootProps {
  state: LateState
}

/** Draws every state but `checking` and `choosing`. */
export const LateScreen = forwardRef<HTMLElement, LateScreenProps>(function LateScreen({ state, ...props }, ref) {
  const root = { ...props, ref }
  const browser = useBrowserToLeave()
  if (browser && leadsToPortal(state)) return <OpenInBrowserScreen browser={browser} name={state.name} {...root} />
  switch (state.name) {
    case 'signedOut':
      return <SignedOutScreen {...root} />
    case 'signUpNeeded':
      return <SignUpNeededScreen {...root} />
    case 'linkNeeded':
      return <LinkNeededScreen {...root} />
    case 'awaitingSignUp':
    case 'awaitingLink':
    case 'awaitingRenewal':
      return <AwaitingScreen name={state.name} {...root} />
    case 'renewalNeeded':
      return <RenewalNeededScreen endedOn={state.endedOn} {...root} />
    case 'failed':
    case 'offline':
      return <FailedScreen name={state.name} error={state.error} {...root} />
  }
})

/** True if the next step of the screen is a handoff. */
function leadsToPortal(state: LateState): boolean {
  if (state.name === 'failed') return purposeOfAction[state.error.action] !== undefined
  return state.name === 'signUpNeeded' || state.name === 'linkNeeded' || state.name === 'renewalNeeded'
}
