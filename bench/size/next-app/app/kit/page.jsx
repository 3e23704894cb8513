import { OnboardingButton, OnboardingProvider } from 'ieum'

export default function Page() {
  return (
    <OnboardingProvider
      subject={null}
      endpoint="/api/onboarding"
      portal={{ signUpUrl: 'https://portal.example/sign-up' }}
    >
      <OnboardingButton>시작하기</OnboardingButton>
    </OnboardingProvider>
  )
}
