import { VirtualAccountPicker as Picker } from 'ieum'
import type { ComponentProps } from 'react'
import './own-headers.css'

/** Grouped by firm, below headers of the host. */
export function OwnHeaders() {
  return (
    <Picker.Root mode="single" name="account">
      <Picker.Group>
        <Picker.Title />
        <div className="ieum-filter">
          <Picker.Filter />
        </div>
        <Picker.Empty />
        <Picker.Firms>
          <header className="own-header">
            <Picker.FirmName render={(props) => <Heading {...props} />} />
          </header>
          <Picker.List />
        </Picker.Firms>
      </Picker.Group>
      <Picker.LinkMore />
    </Picker.Root>
  )
}

function Heading({ children, ...props }: ComponentProps<'h3'>) {
  return <h3 {...props}>{children}</h3>
}
