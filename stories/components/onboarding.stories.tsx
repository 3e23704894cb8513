import { Onboarding, type OnboardingProps } from 'ieum'
import { expect, fn } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import { partsOf } from '../kit/parts-of.js'
import { asText, messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

const meta: StageMeta<OnboardingProps> = {
  title: 'Components/Onboarding',
  component: Onboarding,
  subcomponents: partsOf('Onboarding'),
  args: { onComplete: fn() },
  play: expectState('choosing'),
}

export default meta
type Story = StageStory<OnboardingProps>

/** Gate, picker and the button that ends the journey. */
export const Single: Story = {
  name: 'Single · 하나 선택하기',
  args: { mode: 'single' },
  async play({ canvas, canvasElement, userEvent, args }) {
    await expectState('choosing')({ canvasElement })
    await userEvent.click(await canvas.findByRole('radio', { name: /주식투자용/ }))
    await userEvent.click(canvas.getByRole('button', { name: messages.complete }))
    await expect(args.onComplete).toHaveBeenCalledWith([expect.objectContaining({ alias: '주식투자용' })])
  },
}

/** The button stays in reach on phones, and says how many accounts are chosen. */
export const Multiple: Story = {
  name: 'Multiple · 여러 개 선택하기',
  args: { mode: 'multiple', persona: 'many' },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    const [first, second] = await canvas.findAllByRole('checkbox')
    await userEvent.click(first!)
    await userEvent.click(second!)
    const name = messages.completeCount.replace('{count}', '2')
    await expect(canvas.getByRole('button', { name })).toBeVisible()
  },
}

/** The button is never disabled. Without a selection it says what is missing. */
export const NothingChosen: Story = {
  name: 'Nothing chosen · 선택하지 않고 누르기',
  async play({ canvas, userEvent, args }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.complete }))
    await expect(await canvas.findByText(asText(messages.chooseFirst))).toBeVisible()
    await expect(args.onComplete).not.toHaveBeenCalled()
  },
}
