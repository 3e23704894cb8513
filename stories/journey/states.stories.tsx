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
  name: 'checking · 확인하고 있어요',
  parameters: { provider: { client: silentClient } },
  play: expectState('checking'),
}

export const SignUpNeeded: Story = {
  name: 'signUpNeeded · 가입이 필요해요',
  args: { persona: 'newcomer' },
  play: expectState('signUpNeeded'),
}

export const AwaitingSignUp: Story = {
  name: 'awaitingSignUp · 가입을 기다려요',
  args: { persona: 'newcomer', handoff: 'signUp' },
  play: expectState('awaitingSignUp'),
}

/** After a check without a result the screen promises nothing any more. The same button is filled now, and its message is in its place. */
export const ConfirmSignUp: Story = {
  name: 'awaitingSignUp, to be confirmed · 마쳤다면 알려 주세요',
  args: { persona: 'newcomer', handoff: 'signUp' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.signUpDone }, { timeout: 8000 }))
    await expectHeading('confirmSignUpTitle')({ canvas })
  },
}

export const LinkNeeded: Story = {
  name: 'linkNeeded · 연결된 계좌가 없어요',
  args: { persona: 'unlinked' },
  play: expectState('linkNeeded'),
}

export const AwaitingLink: Story = {
  name: 'awaitingLink · 연결을 기다려요',
  args: { persona: 'unlinked', handoff: 'link' },
  play: expectState('awaitingLink'),
}

export const Choosing: Story = {
  name: 'choosing · 계좌를 선택해요',
  play: expectState('choosing'),
}

/** Linking more happens inside `choosing`: the list and the selection stay. */
export const ChoosingAndLinking: Story = {
  name: 'choosing, while linking more · 더 연결하는 동안',
  args: { handoff: 'link' },
  play: expectState('choosing'),
}

export const RenewalNeeded: Story = {
  name: 'renewalNeeded · 동의가 만료됐어요',
  args: { persona: 'expired' },
  play: expectState('renewalNeeded'),
}

export const AwaitingRenewal: Story = {
  name: 'awaitingRenewal · 갱신을 기다려요',
  args: { persona: 'expired', handoff: 'renewConsent' },
  play: expectState('awaitingRenewal'),
}

/** The screen of every error is under Journey/Errors. */
export const Failed: Story = {
  name: 'failed · 확인하기 어려워요',
  args: { faults: [{ path: '*', kind: 'reset' }] },
  play: expectState('failed'),
}

/** Continues by itself when the network is back. */
export const Offline: Story = {
  name: 'offline · 인터넷이 끊겼어요',
  globals: { network: 'offline' },
  parameters: { docs: { story: { inline: false, height: '480px' } } },
  play: expectState('offline'),
}

export const SignedOut: Story = {
  name: 'signedOut · 로그인이 필요해요',
  parameters: { provider: { subject: null, onSignIn: fn() } },
  play: expectState('signedOut'),
}
