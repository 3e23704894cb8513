import { Onboarding, type OnboardingProps } from 'ieum'
import { expect, fn } from 'storybook/test'
import { messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/** On a desktop the journey can go on on a phone, where the certificate is. */
const meta: StageMeta<OnboardingProps> = {
  title: 'Journey/From the desktop to the phone',
  component: Onboarding,
  args: { persona: 'newcomer', openIn: 'tab', onComplete: fn() },
  parameters: { docs: { story: { inline: false, height: '820px' } } },
  // The window of a story may be narrow, and that of a test is.
  beforeEach() {
    const { matchMedia } = window
    window.matchMedia = (query) => (query.includes('pointer: fine') ? matchMedia('all') : matchMedia(query))
    return () => {
      window.matchMedia = matchMedia
    }
  },
}

export default meta
type Story = StageStory<OnboardingProps>

export const Offered: Story = {
  name: 'Offered · 휴대폰으로 이어서 하기',
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: RegExp(messages.continueOnPhone) })).toBeVisible()
  },
}

export const Shown: Story = {
  name: 'Shown · QR 코드',
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: RegExp(messages.continueOnPhone) }))
    await expect(await canvas.findByRole('img', { name: messages.phoneCode })).toBeVisible()
  },
}
