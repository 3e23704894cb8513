import { ConsentNotice, useVirtualAccounts, type ConsentNoticeProps } from 'ieum'
import { expect, waitFor } from 'storybook/test'
import type { HostServer } from '../kit/create-stage-backend.js'
import { partsOf } from '../kit/parts-of.js'
import { messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/** The consent for the service ends on the day of the server. */
const endConsentToday: HostServer = (next) => async (request) => {
  const response = await next(request)
  const { today, serviceTermsExpireDate, ...body } = (await response.json()) as Record<string, unknown>
  return Response.json(
    { ...body, today, ...(serviceTermsExpireDate ? { serviceTermsExpireDate: today } : {}) },
    response,
  )
}

const meta: StageMeta<ConsentNoticeProps> = {
  title: 'Components/ConsentNotice',
  component: ConsentNotice,
  subcomponents: partsOf('ConsentNotice'),
  args: { persona: 'expiring' },
  render: () => <HostPage />,
}

export default meta
type Story = StageStory<ConsentNoticeProps>

/** The notice loads nothing itself. It shows what a picker or a hook on the page has loaded. */
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
  name: 'Ends soon · 곧 만료돼요',
  async play({ canvas }) {
    await expect(await canvas.findByText(/12일 뒤 만료돼요|ends in 12 days/)).toBeVisible()
  },
}

/** The last day is inclusive, and a day in Seoul. */
export const EndsToday: Story = {
  name: 'Ends today · 오늘 만료돼요',
  parameters: { host: endConsentToday },
  async play({ canvas }) {
    await expect(await canvas.findByText(messages.consentEndsToday)).toBeVisible()
  },
}

/** During a handoff the recheck button is below the notice. */
export const OnTheWay: Story = {
  name: 'On the way · 갱신하러 간 동안',
  args: { handoff: 'renewConsent' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: messages.renewalDone })).toBeVisible()
  },
}

/** Hidden for the rest of the day. */
export const Dismissed: Story = {
  name: 'Dismissed · 오늘은 그만 보기',
  async play({ canvas, userEvent }) {
    const endsSoon = /12일 뒤 만료돼요|ends in 12 days/
    await canvas.findByText(endsSoon)
    await userEvent.click(await canvas.findByRole('button', { name: messages.dismiss }))
    await waitFor(() => expect(canvas.queryByText(endsSoon)).toBeNull())
  },
}

/** More than 30 days are left: nothing is drawn. */
export const NothingToSay: Story = {
  name: 'Nothing to say · 아직 알릴 것 없음',
  args: { persona: 'many' },
  async play({ canvas }) {
    await expect(await canvas.findByText(/with 24 accounts/)).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}
