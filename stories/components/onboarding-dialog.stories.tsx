import { OnboardingDialog, useOnboarding, type OnboardingDialogProps } from 'ieum'
import { useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { messages } from '../kit/messages.js'
import { omitStageArgs, type StageMeta, type StageStory } from '../kit/stage-args.js'

const meta: StageMeta<OnboardingDialogProps> = {
  title: 'Components/OnboardingDialog',
  component: OnboardingDialog,
  args: { onOpenChange: fn() },
  render: (args) => <HostPage {...(omitStageArgs(args) as OnboardingDialogProps)} />,
}

export default meta
type Story = StageStory<OnboardingDialogProps>

function HostPage({ onOpenChange, ...props }: OnboardingDialogProps) {
  const [open, setOpen] = useState(false)
  const change = (next: boolean) => {
    setOpen(next)
    onOpenChange(next)
  }
  return (
    <div className="story-host">
      <button onClick={() => setOpen(true)}>Link accounts</button>
      <OnboardingDialog {...props} open={open} onOpenChange={change} />
    </div>
  )
}

/** Draws the page once the handoff is under way, as after a reload. */
function ReloadedPage(props: OnboardingDialogProps) {
  const { state } = useOnboarding()
  return state.name === 'awaitingSignUp' && <HostPage {...props} />
}

/** A bottom sheet on phones, in the middle of wide screens. */
export const Open: Story = {
  name: 'Open · 열기',
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Link accounts' }))
    await expect(await canvas.findByRole('radio', { name: /주식투자용/ })).toBeVisible()
  },
}

/** The opener has the focus again. */
export const Closed: Story = {
  name: 'Closed · 닫기',
  async play({ canvas, userEvent, args }) {
    const opener = canvas.getByRole('button', { name: 'Link accounts' })
    await userEvent.click(opener)
    await userEvent.click(await canvas.findByRole('button', { name: messages.close }))
    await waitFor(() => expect(opener).toHaveFocus())
    await expect(args.onOpenChange).toHaveBeenCalledWith(false)
  },
}

/** What is long scrolls inside. */
export const ManyAccounts: Story = {
  name: 'Many accounts · 계좌 24개',
  args: { persona: 'many', mode: 'multiple' },
  play: openOnly,
}

/** With a handoff under way it asks the host to open it. */
export const AfterReload: Story = {
  name: 'After reload · 새로 고친 뒤',
  args: { persona: 'newcomer', handoff: 'signUp' },
  render: (args) => <ReloadedPage {...(omitStageArgs(args) as OnboardingDialogProps)} />,
  async play({ canvas, args }) {
    await expect(await canvas.findByRole('heading', { name: messages.awaitingSignUpTitle })).toBeVisible()
    await expect(args.onOpenChange).toHaveBeenCalledWith(true)
  },
}

async function openOnly({ canvas, userEvent }: Parameters<NonNullable<Story['play']>>[0]) {
  await userEvent.click(canvas.getByRole('button', { name: 'Link accounts' }))
  await expect((await canvas.findAllByRole('checkbox'))[0]).toBeVisible()
}
