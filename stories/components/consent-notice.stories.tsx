import type { Meta, StoryObj } from '@storybook/react-vite'
import { ConsentNotice, useVirtualAccounts } from 'ieum'
import { expect, waitFor } from 'storybook/test'
import { say } from '../kit/say.ts'
import type { StageArgs } from '../kit/stage-args.ts'

const dayMs = 86_400_000

const meta = {
  title: 'Components/ConsentNotice',
  component: ConsentNotice,
  args: { persona: 'expiring' },
  render: () => <HostPage />,
} satisfies Meta<Partial<StageArgs>>

export default meta
type Story = StoryObj<typeof meta>

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
