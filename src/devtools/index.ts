export type { OnboardingDevtoolsProps } from './devtools.js'
export { OnboardingDevtools } from './onboarding-devtools.js'
