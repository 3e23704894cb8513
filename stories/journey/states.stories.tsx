import { Onboarding, type OnboardingProps } from 'ieum'
import { fn } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import { silentClient } from '../kit/silent-client.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/** Every state of `useOnboarding`, by its name. What leads from one to the next is drawn in docs/journey.md. */
const meta: StageMeta<OnboardingProps> = {
  title: 'Journey/States',
  component: Onboarding,
  args: { onComplete: fn() },
}

export default meta
type Story = StageStory<OnboardingProps>

export const Checking: Story = {
  name: 'checking',
  parameters: { provider: { client: silentClient } },
  play: expectState('checking'),
}

export const SignUpNeeded: Story = {
  name: 'signUpNeeded',
  args: { persona: 'newcomer' },
  play: expectState('signUpNeeded'),
}

export const AwaitingSignUp: Story = {
  name: 'awaitingSignUp',
  args: { persona: 'newcomer', trip: 'signUp' },
  play: expectState('awaitingSignUp'),
}

export const LinkNeeded: Story = {
  name: 'linkNeeded',
  args: { persona: 'unlinked' },
  play: expectState('linkNeeded'),
}

export const AwaitingLink: Story = {
  name: 'awaitingLink',
  args: { persona: 'unlinked', trip: 'link' },
  play: expectState('awaitingLink'),
}

export const Choosing: Story = { name: 'choosing', play: expectState('choosing') }

/** Linking more happens inside `choosing`: the list and the selection stay. */
export const ChoosingAndLinking: Story = {
  name: 'choosing, while linking more',
  args: { trip: 'link' },
  play: expectState('choosing'),
}

export const RenewalNeeded: Story = {
  name: 'renewalNeeded',
  args: { persona: 'expired' },
  play: expectState('renewalNeeded'),
}

export const AwaitingRenewal: Story = {
  name: 'awaitingRenewal',
  args: { persona: 'expired', trip: 'renewConsent' },
  play: expectState('awaitingRenewal'),
}

/** The screen of every error is under Journey/Errors. */
export const Failed: Story = {
  name: 'failed',
  args: { faults: [{ path: '*', kind: 'reset' }] },
  play: expectState('failed'),
}

/** Continues by itself when the network is back. */
export const Offline: Story = {
  name: 'offline',
  globals: { network: 'offline' },
  parameters: { docs: { story: { inline: false, height: '480px' } } },
  play: expectState('offline'),
}

export const SignedOut: Story = {
  name: 'signedOut',
  parameters: { provider: { subject: null, onSignIn: fn() } },
  play: expectState('signedOut'),
}
