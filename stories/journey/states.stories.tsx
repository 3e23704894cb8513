import { Onboarding, type OnboardingProps } from 'ieum'
import { fn } from 'storybook/test'
import { expectHeading, expectState } from '../kit/expect.js'
import { messages } from '../kit/messages.js'
import { silentClient } from '../kit/silent-client.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/** Every state of `useOnboarding`, by its name. docs/journey.md shows how one leads to the next. */
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
  args: { persona: 'newcomer', handoff: 'signUp' },
  play: expectState('awaitingSignUp'),
}

/** After a look in vain the screen promises nothing any more. The same button is filled now, and its message is in its place. */
export const ConfirmSignUp: Story = {
  name: 'awaitingSignUp, after a look in vain',
  args: { persona: 'newcomer', handoff: 'signUp' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.signUpDone }, { timeout: 8000 }))
    await expectHeading('confirmSignUpTitle')({ canvas })
  },
}

export const LinkNeeded: Story = {
  name: 'linkNeeded',
  args: { persona: 'unlinked' },
  play: expectState('linkNeeded'),
}

export const AwaitingLink: Story = {
  name: 'awaitingLink',
  args: { persona: 'unlinked', handoff: 'link' },
  play: expectState('awaitingLink'),
}

export const Choosing: Story = { name: 'choosing', play: expectState('choosing') }

/** Linking more happens inside `choosing`: the list and the selection stay. */
export const ChoosingAndLinking: Story = {
  name: 'choosing, while linking more',
  args: { handoff: 'link' },
  play: expectState('choosing'),
}

export const RenewalNeeded: Story = {
  name: 'renewalNeeded',
  args: { persona: 'expired' },
  play: expectState('renewalNeeded'),
}

export const AwaitingRenewal: Story = {
  name: 'awaitingRenewal',
  args: { persona: 'expired', handoff: 'renewConsent' },
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
