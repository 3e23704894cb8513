import * as ieum from 'ieum'
import { expect } from 'storybook/test'
import type { StageMeta, StageStory } from '../kit/stage-args.js'
import { PartTable } from './part-table.js'

/** The table of the page on parts, which is made from the package itself. */
const meta: StageMeta<object> = {
  title: 'Parts/Table',
  tags: ['!autodocs', '!dev'],
  parameters: { stage: false },
  render: () => <PartTable />,
}

export default meta

const isPart = (name: string) => /^(VirtualAccountPicker|Onboarding|ConsentNotice)[A-Z]/.test(name)
const parts = Object.keys(ieum).filter((name) => isPart(name) && !/Provider|Dialog|Error$/.test(name))

export const EveryPart: StageStory<object> = {
  name: 'Every part · 모든 부품',
  async play({ canvasElement }) {
    const rows = [...canvasElement.querySelectorAll<HTMLTableRowElement>('[data-part]')]
    await expect(new Set(rows.map(({ dataset }) => dataset.part))).toEqual(new Set(parts))
    for (const { textContent } of rows) await expect(textContent).toMatch(/<\w+> \.ieum/)
    const readCells = (name: string) =>
      [...(rows.find(({ dataset }) => dataset.part === name)?.cells ?? [])]
        .slice(1)
        .map((cell) => cell.innerText.trim())
    await expect(readCells('VirtualAccountPickerItem')).toEqual(['<label> .ieum-item', 'data-selected data-disabled'])
    await expect(readCells('OnboardingTitle')).toEqual(['<h2> .ieum-title', ''])
  },
}
