import { DataUse, type DataUseProps } from 'ieum'
import { expect, fn } from 'storybook/test'
import { messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

const meta: StageMeta<DataUseProps> = {
  title: 'Components/DataUse',
  component: DataUse,
  args: {
    version: '2026-03',
    items: [
      { title: '연결한 계좌의 목록', purpose: '어떤 계좌를 쓸지 고를 수 있게 보여 드려요.', until: '2027-03-01' },
      {
        title: '계좌 잔고와 거래 내역',
        purpose: '자산과 수익률을 한눈에 보여 드려요.',
        until: '서비스를 탈퇴할 때까지',
      },
    ],
  },
}

export default meta
type Story = StageStory<DataUseProps>

/** All texts but the label of the checkbox are the host's. */
export const Disclosure: Story = {
  name: 'Disclosure · 정보 이용 안내',
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByText('계좌 잔고와 거래 내역'))
    await expect(canvas.getByText('서비스를 탈퇴할 때까지')).toBeVisible()
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}

/** The host hears of the tick, with the version of its texts. */
export const WithAcceptance: Story = {
  name: 'With acceptance · 내용을 확인했어요',
  args: { required: true, onAccept: fn() },
  async play({ canvas, userEvent, args }) {
    const box = canvas.getByRole('checkbox', { name: messages.dataUseAccept })
    await expect(box).toBeRequired()
    await userEvent.click(box)
    await expect(args.onAccept).toHaveBeenCalledWith('2026-03')
  },
}
