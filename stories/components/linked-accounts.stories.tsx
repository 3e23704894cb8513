import { LinkedAccounts, type LinkedAccountsProps } from 'ieum'
import { expect } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import { messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

const meta: StageMeta<LinkedAccountsProps> = { title: 'Components/LinkedAccounts', component: LinkedAccounts }

export default meta
type Story = StageStory<LinkedAccountsProps>

/** The day after: the accounts, until when both consents last, and the way to the portal. */
export const Settled: Story = {
  name: 'Settled · 연결된 계좌',
  args: { openIn: 'tab' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: messages.linkedTitle })).toBeVisible()
    await expect(canvas.getByRole('link', { name: messages.manage })).toBeVisible()
    await expect(canvas.queryByRole('link', { name: messages.renew })).toBeNull()
  },
}

/** From 30 days before the end, a consent can be renewed. */
export const EndsSoon: Story = {
  name: 'Ends soon · 곧 만료돼요',
  args: { persona: 'expiring', openIn: 'tab' },
  async play({ canvas }) {
    await expect(await canvas.findByText(/12일 뒤 만료돼요|ends in 12 days/)).toBeVisible()
    await expect(canvas.getByRole('link', { name: messages.renew })).toBeVisible()
  },
}

export const ManyAccounts: Story = {
  name: 'Many accounts · 계좌 24개',
  args: { persona: 'many' },
  play: expectState('choosing'),
}

/** Every other state has its screen. */
export const NothingLinked: Story = {
  name: 'Nothing linked · 연결된 계좌가 없어요',
  args: { persona: 'unlinked' },
  play: expectState('linkNeeded'),
}

export const Failed: Story = {
  name: 'Failed · 잠긴 포털 계정',
  args: { persona: 'locked' },
  play: expectState('failed'),
}
