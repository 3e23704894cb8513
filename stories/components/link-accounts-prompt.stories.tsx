import { LinkAccountsPrompt, type LinkAccountsPromptProps } from 'ieum'
import { expect } from 'storybook/test'
import { expectHeading, expectState } from '../kit/expect.js'
import { say } from '../kit/say.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

const meta: StageMeta<LinkAccountsPromptProps> = {
  title: 'Components/LinkAccountsPrompt',
  component: LinkAccountsPrompt,
  args: { persona: 'unlinked' },
}

export default meta
type Story = StageStory<LinkAccountsPromptProps>

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
