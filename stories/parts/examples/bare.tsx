import { VirtualAccountPicker as Picker } from 'ieum'
import './bare.css'

/** Without the kit's stylesheet: every class and every `data-` attribute is there to be styled. */
export function Bare() {
  return (
    <Picker.Root mode="single" name="account" className="bare">
      <Picker.Group>
        <Picker.Title />
        <Picker.RevealSwitch />
        <Picker.List>
          <Picker.Item>
            <Picker.ItemInput />
            <Picker.ItemAlias />
            <Picker.ItemNumber />
          </Picker.Item>
        </Picker.List>
      </Picker.Group>
      <Picker.LinkMore />
    </Picker.Root>
  )
}
