import { expect } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import { Journey } from '../kit/journey.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'
import { OwnSignUp } from './examples/own-sign-up.js'
import { showSource } from './show-source.js'

/** The host's own screen, made of `Onboarding.*` parts and `useOnboarding`. */
const meta: StageMeta<object> = {
  title: 'Parts/Own sign-up',
  args: { persona: 'newcomer', openIn: 'tab' },
  render: () => (
    <OwnSignUp>
      <Journey />
    </OwnSignUp>
  ),
  parameters: showSource('own-sign-up'),
}

export default meta
type Story = StageStory<object>

export const Before: Story = {
  name: 'Before · 가입 전',
  async play({ canvas, canvasElement }) {
    await expectState('signUpNeeded')({ canvasElement })
    await expect(canvas.getByRole('link', { name: '가입하러 가기' })).toHaveAttribute('target', '_blank')
  },
}

/** The focus moves to the new heading. */
export const Waiting: Story = {
  name: 'Waiting · 가입을 기다려요',
  args: { openIn: 'window', handoff: 'signUp' },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('awaitingSignUp')({ canvasElement })
    await userEvent.click(canvas.getByRole('button', { name: '나중에 할게요' }))
    await expect(await canvas.findByRole('heading', { name: '투자를 시작하려면 가입이 필요해요' })).toHaveFocus()
  },
}

/** The kit renders every other state. */
export const Member: Story = {
  name: 'Member · 회원',
  args: { persona: 'hong' },
  play: expectState('choosing'),
}
