import { PortalSignupGate, type PortalSignupGateProps } from 'ieum'
import { expect } from 'storybook/test'
import { expectHeading, expectState } from '../kit/expect.js'
import { silentClient } from '../kit/silent-client.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

const meta: StageMeta<PortalSignupGateProps> = {
  title: 'Components/PortalSignupGate',
  component: PortalSignupGate,
  args: { persona: 'newcomer', children: <p>Only members of the portal see this.</p> },
}

export default meta
type Story = StageStory<PortalSignupGateProps>

/** A user who is no member reads what to prepare, and goes on to the portal. */
export const NotAMember: Story = {
  name: 'Not a member · 가입이 필요해요',
  play: expectHeading('signUpTitle'),
}

/** A member sees the children, and nothing around them. */
export const Member: Story = {
  name: 'Member · 회원',
  args: { persona: 'hong' },
  async play({ canvas, canvasElement }) {
    await expect(await canvas.findByText('Only members of the portal see this.')).toBeVisible()
    await expect(canvasElement.querySelector('[data-ieum-state]')).toBeNull()
  },
}

/** A skeleton in the shape of the next screen. After four seconds it says that this takes longer than usual. */
export const Checking: Story = {
  name: 'Checking · 확인하고 있어요',
  parameters: { provider: { client: silentClient } },
  play: expectState('checking'),
}

/** `fallback` is drawn instead of the skeleton. */
export const Fallback: Story = {
  name: 'Fallback · 뼈대 대신 그리기',
  args: { fallback: <p>One moment…</p> },
  parameters: { provider: { client: silentClient } },
  async play({ canvas }) {
    await expect(await canvas.findByText('One moment…')).toBeVisible()
  },
}

/** The platform consent is over: the gate shows how to renew it. */
export const PlatformConsentEnded: Story = {
  name: 'Platform consent ended · 플랫폼 동의 만료',
  args: { persona: 'lapsed' },
  play: expectHeading('renewalTitle'),
}
