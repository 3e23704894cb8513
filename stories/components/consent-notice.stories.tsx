import { ConsentNotice, useVirtualAccounts, type ConsentNoticeProps } from 'ieum'
import { expect, waitFor } from 'storybook/test'
import { partsOf } from '../kit/parts-of.js'
import { say } from '../kit/say.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

const dayMs = 86_400_000

const meta: StageMeta<ConsentNoticeProps> = {
  title: 'Components/ConsentNotice',
  component: ConsentNotice,
  subcomponents: partsOf('ConsentNotice'),
  args: { persona: 'expiring' },
  render: () => <HostPage />,
}

export default meta
type Story = StageStory<ConsentNoticeProps>

/** The notice asks nothing itself: it is about what a picker or a hook on the page has asked. */
function HostPage() {
  const { data } = useVirtualAccounts()
  return (
    <div className="ieum">
      <ConsentNotice />
      <p>{data ? `The host's own page, with ${data.accounts.length} accounts.` : 'The host’s own page.'}</p>
    </div>
  )
}

/** From 30 days before the end. */
export const EndsSoon: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('동의가 12일 뒤 만료돼요')).toBeVisible()
  },
}

/** The last day is inclusive, and a day in Seoul. */
export const EndsToday: Story = {
  parameters: { now: () => Date.now() - 12 * dayMs },
  async play({ canvas }) {
    await expect(await canvas.findByText(say.consentEndsToday)).toBeVisible()
  },
}

/** After the hand-off the re-check stands below it. */
export const OnTheWay: Story = {
  args: { trip: 'renewConsent' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: say.renewalDone })).toBeVisible()
  },
}

/** Hidden for the rest of the day. */
export const Dismissed: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: say.dismiss }))
    await waitFor(() => expect(canvas.queryByText('동의가 12일 뒤 만료돼요')).toBeNull())
  },
}

/** More than 30 days are left: nothing is drawn. */
export const NothingToSay: Story = {
  args: { persona: 'many' },
  async play({ canvas }) {
    await expect(await canvas.findByText(/with 24 accounts/)).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}
