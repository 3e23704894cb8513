import { forwardRef } from 'react'
import type { ScreenState } from '../../flow/onboarding-state.js'
import { LinkAccountsPrompt } from '../link-accounts-prompt.js'
import type { ScreenRootProps } from '../parts/screen.js'
import { Awaiting } from './awaiting.js'
import { Checking } from './checking.js'
import { Failed } from './failed.js'
import { RenewalNeeded } from './renewal-needed.js'
import { SignedOut } from './signed-out.js'
import { SignUpNeeded } from './sign-up-needed.js'

interface StateScreenProps extends ScreenRootProps {
  state: ScreenState
}

/** The screen of every state but `choosing`. */
export const StateScreen = forwardRef<HTMLElement, StateScreenProps>(function StateScreen({ state, ...props }, ref) {
  const root = { ...props, ref }
  switch (state.name) {
    case 'signedOut':
      return <SignedOut {...root} />
    case 'checking':
      return <Checking {...root} />
    case 'signUpNeeded':
      return <SignUpNeeded {...root} />
    case 'linkNeeded':
    case 'awaitingLink':
      return <LinkAccountsPrompt {...root} />
    case 'awaitingSignUp':
    case 'awaitingRenewal':
      return <Awaiting name={state.name} {...root} />
    case 'renewalNeeded':
      return <RenewalNeeded endedOn={state.endedOn} {...root} />
    case 'failed':
    case 'offline':
      return <Failed name={state.name} error={state.error} {...root} />
  }
})
