'use client'

import { Devtools } from './devtools.js'

const Nothing: typeof Devtools = () => null

/**
 * A floating panel for your own app in development: the state of the journey and how it came about, both resources, the
 * handoff, events and requests. It shows no personal data. Put it inside the provider.
 *
 * Outside of development it renders nothing, and bundlers leave its code out. `ieum/devtools/always` has it in every build.
 *
 * @example
 * <OnboardingProvider {...props}>
 *   <App />
 *   <OnboardingDevtools />
 * </OnboardingProvider>
 */
export const OnboardingDevtools: typeof Devtools = process.env.NODE_ENV === 'development' ? Devtools : Nothing
