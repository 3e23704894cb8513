import type { ReactNode } from 'react'
import {
  useOnboarding,
  OnboardingActions,
  OnboardingBody,
  OnboardingButton,
  OnboardingPortalLink,
  OnboardingRecheckButton,
  OnboardingScreen,
  OnboardingSteps,
  OnboardingTitle,
} from '../../../src/react/index.js'

/** The screens around sign-up as a host draws them; every other state is its name. */
export function SignUp(): ReactNode {
  const { state, send } = useOnboarding()
  if (state.name === 'signUpNeeded')
    return (
      <OnboardingScreen name={state.name} render={<main />}>
        <OnboardingTitle>First, the portal</OnboardingTitle>
        <OnboardingBody>It takes a minute.</OnboardingBody>
        <OnboardingPortalLink purpose="signUp" className="cta">
          To the portal
        </OnboardingPortalLink>
      </OnboardingScreen>
    )
  if (state.name === 'awaitingSignUp')
    return (
      <OnboardingScreen name={state.name} render={<main />}>
        <OnboardingTitle>Waiting for you</OnboardingTitle>
        <OnboardingSteps purpose="signUp" />
        <OnboardingActions>
          <OnboardingRecheckButton purpose="signUp">I am back</OnboardingRecheckButton>
          <OnboardingButton onClick={() => send({ type: 'cancel' })}>Later</OnboardingButton>
        </OnboardingActions>
      </OnboardingScreen>
    )
  return <OnboardingTitle>{state.name}</OnboardingTitle>
}
