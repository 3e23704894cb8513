import { LinkAccountsPrompt, type LinkAccountsPromptProps } from 'ieum'
import { expect } from 'storybook/test'
import { expectHeading, expectState } from '../kit/expect.js'
import { asText, messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

const meta: StageMeta<LinkAccountsPromptProps> = {
  title: 'Components/LinkAccountsPrompt',
  component: LinkAccountsPrompt,
  args: { persona: 'unlinked' },
}

export default meta
type Story = StageStory<LinkAccountsPromptProps>

/** A member who has linked nothing yet. The picker draws this by itself. */
export const NothingLinked: Story = {
  name: 'Nothing linked · 연결된 계좌가 없어요',
  play: expectHeading('linkTitle'),
}

/** After the start of a handoff: what happens next, and a link to the portal again. */
export const Waiting: Story = {
  name: 'Waiting · 연결을 기다려요',
  args: { handoff: 'link' },
  play: expectState('awaitingLink'),
}

/** If a recheck finds no account yet, the prompt says so, and the button stays. */
export const StillNothing: Story = {
  name: 'Still nothing · 아직 계좌가 없어요',
  args: { handoff: 'link' },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('awaitingLink')({ canvasElement })
    await userEvent.click(await canvas.findByRole('button', { name: messages.linkDone }))
    await expect(await canvas.findByText(asText(messages.linkStillWaiting))).toBeVisible()
    await expect(canvas.getByRole('button', { name: messages.linkDone })).toBeEnabled()
  },
}
