import { useVirtualAccountPicker, VirtualAccountPicker as Picker } from 'ieum'
import './card-grid.css'

/** Cards side by side, as many as there is room for, and how many of them are chosen. */
export function CardGrid() {
  return (
    <Picker.Root mode="multiple" name="accounts" className="cards">
      <Picker.Group>
        <Picker.Title />
        <div className="cards-tools">
          <Chosen />
          <Picker.SelectAll />
        </div>
        <Picker.List className="cards-grid">
          <Picker.Item>
            <Picker.ItemMark />
            <Picker.ItemInput />
            <Picker.ItemAlias />
            <Picker.ItemNumber />
          </Picker.Item>
        </Picker.List>
      </Picker.Group>
    </Picker.Root>
  )
}

function Chosen() {
  const { accounts, selected } = useVirtualAccountPicker()
  return (
    <output>
      {accounts.length}개 중 {selected.length}개 선택
    </output>
  )
}
