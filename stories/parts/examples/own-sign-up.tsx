import {
  PortalSignupGate,
  useOnboarding,
  OnboardingActions,
  OnboardingBody,
  OnboardingButton,
  OnboardingChecklist,
  OnboardingPortalLink,
  OnboardingRecheckButton,
  OnboardingScreen,
  OnboardingSteps,
  OnboardingTitle,
} from 'ieum'
import type { ReactNode } from 'react'

/** A sign-up screen of the host; the kit keeps the way to the portal and back. */
export function OwnSignUp({ children }: { children: ReactNode }) {
  const { state, send } = useOnboarding()
  switch (state.name) {
    case 'signUpNeeded':
      return (
        <OnboardingScreen key={state.name} name={state.name}>
          <OnboardingTitle>투자를 시작하려면 가입이 필요해요</OnboardingTitle>
          <OnboardingBody>핀테크 포털에서 한 번만 가입하면 계좌를 연결할 수 있어요.</OnboardingBody>
          <OnboardingChecklist />
          <OnboardingActions>
            <OnboardingPortalLink purpose="signUp">가입하러 가기</OnboardingPortalLink>
          </OnboardingActions>
        </OnboardingScreen>
      )
    case 'awaitingSignUp':
      return (
        <OnboardingScreen key={state.name} name={state.name}>
          <OnboardingTitle>가입을 마치고 돌아와 주세요</OnboardingTitle>
          <OnboardingSteps purpose="signUp" />
          <OnboardingActions>
            <OnboardingRecheckButton purpose="signUp">다녀왔어요</OnboardingRecheckButton>
            <OnboardingButton variant="plain" onClick={() => send({ type: 'cancel' })}>
              나중에 할게요
            </OnboardingButton>
          </OnboardingActions>
        </OnboardingScreen>
      )
    default:
      return <PortalSignupGate>{children}</PortalSignupGate>
  }
}
