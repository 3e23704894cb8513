import type { ReactNode } from 'react'
import type { ScreenState } from '../../flow/onboarding-state.js'
import { LinkAccountsPrompt } from '../link-accounts-prompt.js'
import { Awaiting } from './awaiting.js'
import { Checking } from './checking.js'
import { Failed } from './failed.js'
import { RenewalNeeded } from './renewal-needed.js'
import { SignedOut } from './signed-out.js'
import { SignUpNeeded } from './sign-up-needed.js'

/** The screen of every state but `choosing`. */
export function StateScreen({ state }: { state: ScreenState }): ReactNode {
  switch (state.name) {
    case 'signedOut':
      return <SignedOut />
    case 'checking':
      return <Checking />
    case 'signUpNeeded':
      return <SignUpNeeded />
    case 'linkNeeded':
    case 'awaitingLink':
      return <LinkAccountsPrompt />
    case 'awaitingSignUp':
    case 'awaitingRenewal':
      return <Awaiting name={state.name} key={state.name} />
    case 'renewalNeeded':
      return <RenewalNeeded endedOn={state.endedOn} />
    case 'failed':
    case 'offline':
      return <Failed name={state.name} error={state.error} />
  }
}
