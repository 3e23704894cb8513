import { VirtualAccountPicker, type VirtualAccountPickerProps } from 'ieum'
import { useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import { HostForm } from '../kit/host-form.js'
import { logos } from '../kit/logos.js'
import { partsOf } from '../kit/parts-of.js'
import { messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

const stocks = '00002.160657695589800099.주식투자용'
const funds = '00002.160657695589800099.펀드투자용'

const meta: StageMeta<VirtualAccountPickerProps> = {
  title: 'Components/VirtualAccountPicker',
  component: VirtualAccountPicker,
  subcomponents: partsOf('VirtualAccountPicker'),
  args: { onValueChange: fn() },
  play: expectState('choosing'),
}

export default meta
type Story = StageStory<VirtualAccountPickerProps>

/** One account, by native radios. The arrow keys move the choice. */
export const Single: Story = {
  name: 'Single · 하나 선택하기',
  args: { mode: 'single' },
  async play({ canvas, canvasElement, userEvent, args }) {
    await expectState('choosing')({ canvasElement })
    const [first, second] = await canvas.findAllByRole('radio')
    first?.focus()
    await userEvent.keyboard(' ')
    await expect(first).toBeChecked()
    await userEvent.keyboard('{ArrowDown}')
    await expect(second).toHaveFocus()
    await expect(second).toBeChecked()
    await expect(args.onValueChange).toHaveBeenLastCalledWith(funds, expect.anything())
  },
}

/** Any number of accounts, by native checkboxes. */
export const Multiple: Story = {
  name: 'Multiple · 여러 개 선택하기',
  args: { mode: 'multiple' },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    await userEvent.click(await canvas.findByRole('button', { name: messages.selectAll }))
    for (const box of canvas.getAllByRole('checkbox')) await expect(box).toBeChecked()
    await userEvent.click(canvas.getByRole('button', { name: messages.selectNone }))
    for (const box of canvas.getAllByRole('checkbox')) await expect(box).not.toBeChecked()
  },
}

/** From eight accounts on there is a filter, which knows initial consonants, too. */
export const Filter: Story = {
  name: 'Filter · 계좌 검색',
  args: { mode: 'multiple', persona: 'many' },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    const all = canvas.getAllByRole('checkbox').length
    const isKorean = canvas.queryAllByText('키움증권').length > 0
    const search = await canvas.findByRole('searchbox', { name: messages.search })
    await userEvent.type(search, isKorean ? 'ㅋㅇㅈㄱ' : 'kiw')
    await waitFor(async () => {
      const shown = canvas.getAllByRole('checkbox')
      await expect(shown.length).toBeLessThan(all)
      for (const box of shown) await expect(box).toHaveAccessibleName(/^(키움증권|Kiwoom)/)
    })
  },
}

/** At least one account has to be chosen before the form is sent. */
export const Required: Story = {
  name: 'Required · 꼭 선택해야 할 때',
  args: { mode: 'single', name: 'account', required: true },
  render: ({ mode: _mode, name, required }) => (
    <HostForm>
      <VirtualAccountPicker mode="single" {...{ name, required }} />
    </HostForm>
  ),
  async play({ canvas, canvasElement }) {
    await expectState('choosing')({ canvasElement })
    await expect((await canvas.findAllByRole('radio'))[0]).toBeInvalid()
  },
}

/** The picker is a field of the form around it: `FormData`, `reset` and `required` work as with native inputs. */
export const InAForm: Story = {
  name: 'In a form · 폼 안에서',
  args: { mode: 'multiple', name: 'accounts' },
  render: ({ name }) => (
    <HostForm>
      <VirtualAccountPicker mode="multiple" name={name} />
    </HostForm>
  ),
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    await userEvent.click(await canvas.findByRole('checkbox', { name: /주식투자용/ }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Submit' }))
    await expect(canvas.getByRole('status', { name: 'FormData' })).toHaveTextContent(stocks)
  },
}

export const Disabled: Story = {
  name: 'Disabled · 비활성',
  args: { mode: 'single', defaultValue: stocks, disabled: true },
}

/** The selection is shown and cannot be changed. It is part of `FormData`, unlike a disabled one. */
export const ReadOnly: Story = {
  name: 'Read only · 읽기 전용',
  args: { mode: 'single', defaultValue: stocks, readOnly: true },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    await userEvent.click(await canvas.findByRole('radio', { name: /펀드투자용/ }))
    await expect(canvas.getByRole('radio', { name: /주식투자용/ })).toBeChecked()
  },
}

/** Accounts that the host's service cannot use are shown, with the reason. The server applies the same rule. */
export const NotSelectable: Story = {
  name: 'Not selectable · 고를 수 없는 계좌',
  args: {
    mode: 'multiple',
    getDisabledReason: ({ alias }) => (alias === '펀드투자용' ? '펀드 계좌는 아직 쓸 수 없어요' : null),
  },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    const fundsBox = canvas.getByRole('checkbox', { name: /펀드투자용/ })
    await expect(fundsBox).toHaveAccessibleDescription(/펀드 계좌는 아직 쓸 수 없어요$/)
    await userEvent.click(canvas.getByRole('button', { name: messages.selectAll }))
    await expect(fundsBox).not.toBeChecked()
    await expect(canvas.getByRole('checkbox', { name: /주식투자용/ })).toBeChecked()
  },
}

/** What the host adds to the end of a row is outside its label: it may be a link. */
export const RowEnd: Story = {
  name: 'Row end · 줄 끝에 더하기',
  args: { mode: 'single', renderRowEnd: () => <a href="#details">내역</a> },
  async play({ canvas, canvasElement }) {
    await expectState('choosing')({ canvasElement })
    for (const link of canvas.getAllByRole('link', { name: '내역' })) await expect(link.closest('label')).toBeNull()
  },
}

/** The host holds the selection: `value` and `onValueChange`. */
export const Controlled: Story = {
  name: 'Controlled · 값을 직접 관리',
  render: () => <Chosen />,
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose 펀드투자용' }))
    await expect(canvas.getByRole('radio', { name: /펀드투자용/ })).toBeChecked()
  },
}

function Chosen() {
  const [value, setValue] = useState<string | null>(stocks)
  return (
    <div className="story-host">
      <VirtualAccountPicker mode="single" value={value} onValueChange={setValue} />
      <p className="story-buttons">
        <button onClick={() => setValue(funds)}>Choose 펀드투자용</button>
        <button onClick={() => setValue(null)}>Choose none</button>
      </p>
    </div>
  )
}

/** A thousand accounts stay quick: rows are hidden by the filter and never unmounted. */
export const Thousand: Story = {
  name: 'Thousand · 계좌 1,000개',
  args: { mode: 'multiple', persona: 'heavy' },
  tags: ['!autodocs'],
}

/** Logos of the host's own, instead of the generated monograms. */
export const Logos: Story = {
  name: 'Logos · 증권사 로고',
  args: { mode: 'single', persona: 'many' },
  parameters: { provider: { firms: logos } },
}
