import { useVirtualAccountPickerItem, VirtualAccountPicker as Picker } from 'ieum'
import './plain-list.css'

/** One list of all accounts, without headings between them. */
export function PlainList() {
  return (
    <Picker.Root mode="single" name="account">
      <Picker.Group>
        <Picker.Title />
        <Picker.List className="plain-list">
          <Picker.Item>
            <Picker.ItemInput />
            <span>
              <Picker.ItemAlias /> <Firm />
            </span>
            <Picker.ItemNumber />
          </Picker.Item>
        </Picker.List>
      </Picker.Group>
    </Picker.Root>
  )
}

function Firm() {
  const { firm } = useVirtualAccountPickerItem()
  return <small>{firm}</small>
}
