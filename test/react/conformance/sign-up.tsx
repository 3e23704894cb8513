import type { ReactNode } from 'react'
import { Onboarding, useOnboarding } from '../../../src/react/index.js'

/** The screens around sign-up as a host draws them; every other state is its name. */
export function SignUp(): ReactNode {
  const { state, send } = useOnboarding()
  if (state.name === 'signUpNeeded')
    return (
      <Onboarding.Screen name={state.name} render={<main />}>
        <Onboarding.Title>First, the portal</Onboarding.Title>
        <Onboarding.Body>It takes a minute.</Onboarding.Body>
        <Onboarding.PortalLink purpose="signUp" className="cta">
          To the portal
        </Onboarding.PortalLink>
      </Onboarding.Screen>
    )
  if (state.name === 'awaitingSignUp')
    return (
      <Onboarding.Screen name={state.name} render={<main />}>
        <Onboarding.Title>Waiting for you</Onboarding.Title>
        <Onboarding.Steps purpose="signUp" />
        <Onboarding.Actions>
          <Onboarding.RecheckButton purpose="signUp">I am back</Onboarding.RecheckButton>
          <Onboarding.Button onClick={() => send({ type: 'cancel' })}>Later</Onboarding.Button>
        </Onboarding.Actions>
      </Onboarding.Screen>
    )
  return <Onboarding.Title>{state.name}</Onboarding.Title>
}
