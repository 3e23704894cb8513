import { Onboarding, PortalSignupGate, useOnboarding } from 'ieum'
import type { ReactNode } from 'react'

/** A sign-up screen of the host; the kit keeps the way to the portal and back. */
export function OwnSignUp({ children }: { children: ReactNode }) {
  const { state, send } = useOnboarding()
  switch (state.name) {
    case 'signUpNeeded':
      return (
        <Onboarding.Screen key={state.name} name={state.name}>
          <Onboarding.Title>투자를 시작하려면 가입이 필요해요</Onboarding.Title>
          <Onboarding.Body>핀테크 포털에서 한 번만 가입하면 계좌를 연결할 수 있어요.</Onboarding.Body>
          <Onboarding.Checklist />
          <Onboarding.Actions>
            <Onboarding.PortalLink purpose="signUp">가입하러 가기</Onboarding.PortalLink>
          </Onboarding.Actions>
        </Onboarding.Screen>
      )
    case 'awaitingSignUp':
      return (
        <Onboarding.Screen key={state.name} name={state.name}>
          <Onboarding.Title>가입을 마치고 돌아와 주세요</Onboarding.Title>
          <Onboarding.Steps purpose="signUp" />
          <Onboarding.Actions>
            <Onboarding.RecheckButton purpose="signUp">다녀왔어요</Onboarding.RecheckButton>
            <Onboarding.Button variant="plain" onClick={() => send({ type: 'cancel' })}>
              나중에 할게요
            </Onboarding.Button>
          </Onboarding.Actions>
        </Onboarding.Screen>
      )
    default:
      return <PortalSignupGate>{children}</PortalSignupGate>
  }
}
