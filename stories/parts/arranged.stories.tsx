import type { VirtualAccountPickerProps } from 'ieum'
import { expect, within } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import { asText, messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'
import { Bare } from './examples/bare.js'
import { CardGrid } from './examples/card-grid.js'
import { OwnControls } from './examples/own-controls.js'
import { OwnHeaders } from './examples/own-headers.js'
import { PlainList } from './examples/plain-list.js'
import { showSource } from './show-source.js'

/** The picker with its parts in another arrangement. Each source is a whole file to copy. */
const meta: StageMeta<VirtualAccountPickerProps> = { title: 'Parts/Arranged anew' }

export default meta
type Story = StageStory<VirtualAccountPickerProps>

/** One list, with the firm beside each alias. */
export const AsPlainList: Story = {
  name: 'As plain list · 목록 하나로',
  render: () => <PlainList />,
  parameters: showSource('plain-list'),
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    const radio = canvas.getByRole('radio', { name: /^(신한투자증권|Shinhan) 펀드투자용/ })
    await userEvent.click(canvas.getByText('펀드투자용'))
    await expect(radio).toBeChecked()
    await expect(radio.closest('label')).toHaveAttribute('data-selected', 'true')
  },
}

/** Cards, with a count by `useVirtualAccountPicker`. */
export const AsCards: Story = {
  name: 'As cards · 카드로',
  args: { persona: 'many' },
  render: () => <CardGrid />,
  parameters: showSource('card-grid'),
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    const [first, second] = canvas.getAllByRole('checkbox')
    await userEvent.click(first as HTMLElement)
    await userEvent.click(second as HTMLElement)
    await expect(canvas.getByText('24개 중 2개 선택')).toBeVisible()
  },
}

/** `Firms` repeats what is inside for each firm; `FirmName` names the group, with any element. */
export const WithOwnHeaders: Story = {
  name: 'With own headers · 증권사 제목 직접',
  args: { persona: 'many' },
  render: () => <OwnHeaders />,
  parameters: showSource('own-headers'),
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    const firm = canvas.getByRole('group', { name: /키움증권|Kiwoom/ })
    await expect(within(firm).getByRole('heading', { level: 3 })).toHaveTextContent(/키움증권|Kiwoom/)
    await userEvent.type(canvas.getByRole('searchbox', { name: messages.search }), '신한')
    await expect(firm).not.toBeVisible()
  },
}

/** Parts without `ieum/styles.css`, in a few lines of the host's CSS. */
export const WithoutStylesheet: Story = {
  name: 'Without stylesheet · 스타일시트 없이',
  render: () => <Bare />,
  parameters: { headless: true, ...showSource('bare', { inline: false, height: '420px' }) },
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    const radio = canvas.getAllByRole('radio')[0] as HTMLElement
    await userEvent.click(radio)
    await expect(radio).toBeChecked()
    await userEvent.click(canvas.getByRole('switch', { name: messages.reveal }))
    await expect(radio).toHaveAccessibleDescription('1 6 0 6 5 7 6 9 5 5 8 9 8 0 0 0 9 9')
  },
}

/** `render` takes an element, or a function of the part's attributes and its state. */
export const WithOwnControls: Story = {
  name: 'With own controls · 버튼과 링크 직접',
  args: { openIn: 'tab' },
  render: () => <OwnControls />,
  parameters: showSource('own-controls'),
  async play({ canvas, canvasElement, userEvent }) {
    await expectState('choosing')({ canvasElement })
    const link = canvas.getByRole('link', { name: '계좌 더 가져오기' })
    await expect(link).toHaveAttribute('href', expect.stringContaining('/portal/'))
    await userEvent.click(canvas.getByRole('button', { name: '이 계좌로 할게요' }))
    await expect(canvas.getByText(asText(messages.chooseFirst))).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: messages.selectAll }))
    for (const box of canvas.getAllByRole('checkbox')) await expect(box).toBeChecked()
  },
}
