import type { Meta, StoryObj } from '@storybook/react-vite'
import { LinkAccountsPrompt } from 'ieum'
import { expect } from 'storybook/test'
import { expectHeading, expectState } from '../kit/expect.ts'
import { say } from '../kit/say.ts'
import type { StageArgs } from '../kit/stage-args.ts'

const meta = {
  title: 'Components/LinkAccountsPrompt',
  component: LinkAccountsPrompt,
  args: { persona: 'unlinked' },
} satisfies Meta<Partial<StageArgs>>

export default meta
type Story = StoryObj<typeof meta>

/** A member who has linked nothing yet. The picker draws this by itself. */
export const NothingLinked: Story = { play: expectHeading(say.linkTitle) }

/** After the hand-off: what happens next, and the way back. */
export const Waiting: Story = { args: { trip: 'link' }, play: expectState('awaitingLink') }

/** A re-check that still says no says so plainly, and the button stays. */
export const StillNothing: Story = {
  args: { trip: 'link' },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('awaitingLink')({ canvasElement })
    await userEvent.click(await canvas.findByRole('button', { name: say.linkDone }))
    await expect(await canvas.findByText(say.linkStillWaiting)).toBeVisible()
    await expect(canvas.getByRole('button', { name: say.linkDone })).toBeEnabled()
  },
}
