import { forwardRef, type ReactNode } from 'react'
import { FirmName } from './picker/firm-name.js'
import { ItemAlias } from './picker/item-alias.js'
import { ItemInput } from './picker/item-input.js'
import { ItemMark } from './picker/item-mark.js'
import { ItemNumber } from './picker/item-number.js'
import { LinkMore } from './picker/link-more.js'
import { PickerContent } from './picker/picker-content.js'
import { PickerEmpty } from './picker/picker-empty.js'
import { PickerFilter } from './picker/picker-filter.js'
import { PickerFirms } from './picker/picker-firms.js'
import { PickerGroup } from './picker/picker-group.js'
import { PickerItem } from './picker/picker-item.js'
import { PickerList } from './picker/picker-list.js'
import { PickerRoot, type PickerProps } from './picker/picker-root.js'
import { PickerTitle } from './picker/picker-title.js'
import { RevealSwitch } from './picker/reveal-switch.js'
import { SelectAll } from './picker/select-all.js'

/** Props of {@link VirtualAccountPicker}. */
export type VirtualAccountPickerProps = PickerProps & {
  /** Drawn below the list, only where there are accounts to choose from: the place for the form's own button. */
  children?: ReactNode
}

/** Lets the user choose among the virtual accounts linked to this service, or leads to linking some. */
export const VirtualAccountPicker = /* @__PURE__ */ Object.assign(
  forwardRef<HTMLElement, VirtualAccountPickerProps>(function VirtualAccountPicker({ children, ...props }, ref) {
    return (
      <PickerRoot {...props} ref={ref}>
        <PickerContent />
        {children}
      </PickerRoot>
    )
  }),
  {
    Root: PickerRoot,
    Group: PickerGroup,
    Title: PickerTitle,
    Filter: PickerFilter,
    Empty: PickerEmpty,
    SelectAll,
    RevealSwitch,
    Firms: PickerFirms,
    FirmName,
    List: PickerList,
    Item: PickerItem,
    ItemMark,
    ItemAlias,
    ItemNumber,
    ItemInput,
    LinkMore,
  },
)
