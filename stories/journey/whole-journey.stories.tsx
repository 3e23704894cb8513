import { Onboarding, type OnboardingProps, type VirtualAccount } from 'ieum'
import { useState } from 'react'
import { expect, screen, waitFor } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import { findInPortal, pressInPortal } from '../kit/portal-visitor.js'
import { asText, messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/**
 * From a user who has never heard of the portal to linked accounts: click through it. The portal opens in a window of
 * the story with the sandbox's real pages, and nothing leaves the browser.
 */
const meta: StageMeta<OnboardingProps> = {
  title: 'Journey/Whole journey',
  component: Onboarding,
  args: { persona: 'newcomer', mode: 'single' },
  argTypes: { mode: { table: { disable: true } } },
  render: () => <HostApp />,
}

export default meta
type Story = StageStory<OnboardingProps>

/** A host that continues with the selected accounts. */
function HostApp() {
  const [accounts, setAccounts] = useState<VirtualAccount[] | null>(null)
  if (!accounts) return <Onboarding mode="single" onComplete={setAccounts} />
  return (
    <div className="story-host">
      <h2>시작할 준비가 됐어요</h2>
      <p>선택한 계좌: {accounts.map(({ alias, firmCode }) => alias ?? firmCode).join(', ')}</p>
    </div>
  )
}

/** To click through by hand. */
export const ByHand: Story = {
  name: 'By hand · 직접 해 보기',
  play: expectState('signUpNeeded'),
}

/** Sign up, issue, link, come back, choose. */
export const Newcomer: Story = {
  name: 'Newcomer · 가입부터 선택까지',
  async play({ canvas, canvasElement, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.signUp }))
    await pressInPortal('button', '가입하기')
    await pressInPortal('button', '가상계좌 발급')
    await pressInPortal('link', '다음: 앱에 연결하기')
    await pressInPortal('button', '연결하기')
    await findInPortal('heading', '연결을 마쳤어요')
    await userEvent.click(screen.getByRole('button', { name: 'Back to the app' }))
    await expectState('choosing')({ canvasElement })
    await userEvent.click(await canvas.findByRole('radio'))
    await userEvent.click(canvas.getByRole('button', { name: messages.complete }))
    await expect(await canvas.findByRole('heading', { name: '시작할 준비가 됐어요' })).toBeVisible()
  },
}

/** If the user comes back too early, the screen says so. */
export const BackTooEarly: Story = {
  name: 'Back too early · 너무 일찍 돌아왔을 때',
  async play({ canvas, canvasElement, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.signUp }))
    await findInPortal('button', '가입하기')
    await userEvent.click(screen.getByRole('button', { name: 'Back to the app' }))
    await expectState('awaitingSignUp')({ canvasElement })
    await userEvent.click(await canvas.findByRole('button', { name: messages.signUpDone }))
    await expect(await canvas.findByText(asText(messages.signUpStillWaiting))).toBeVisible()
  },
}

/** The user renews a consent that is over at the portal, and sees the accounts again. */
export const Renewal: Story = {
  name: 'Renewal · 동의 갱신하기',
  args: { persona: 'expired' },
  async play({ canvas, canvasElement, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.renew }))
    await pressInPortal('button', '동의 갱신')
    await findInPortal('status')
    await userEvent.click(screen.getByRole('button', { name: 'Back to the app' }))
    await expectState('choosing')({ canvasElement })
  },
}

/** The user unlocks a locked portal account there. */
export const Unlock: Story = {
  name: 'Unlock · 포털에서 잠금 풀기',
  args: { persona: 'locked' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.unlock }))
    await pressInPortal('button', '본인 확인하고 잠금 풀기')
    await findInPortal('heading', '잠금을 풀었어요')
    await userEvent.click(screen.getByRole('button', { name: 'Back to the app' }))
    const retry = () => canvas.queryByRole('button', { name: messages.retry })?.click()
    await waitFor(() => {
      retry()
      return expect(canvas.getByRole('heading', { name: messages.chooseTitle })).toBeVisible()
    })
  },
}
