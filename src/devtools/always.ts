export { Devtools as OnboardingDevtools, type OnboardingDevtoolsProps } from './devtools.js'
