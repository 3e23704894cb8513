'use client'

import { forwardRef, type ReactNode } from 'react'
import { FirmName } from './list/firm-name.js'
import { ItemAlias } from './item/item-alias.js'
import { ItemInput } from './item/item-input.js'
import { ItemMark } from './item/item-mark.js'
import { ItemNumber } from './item/item-number.js'
import { LinkMore } from './root/link-more.js'
import { PickerContent } from './root/picker-content.js'
import { PickerEmpty } from './filter/picker-empty.js'
import { PickerFilter } from './filter/picker-filter.js'
import { PickerFirms } from './list/picker-firms.js'
import { PickerGroup } from './form/picker-group.js'
import { PickerItem } from './item/picker-item.js'
import { PickerList } from './list/picker-list.js'
import { PickerRoot, type PickerProps } from './root/picker-root.js'
import { PickerTitle } from './root/picker-title.js'
import { RevealSwitch } from './list/reveal-switch.js'
import { SelectAll } from './form/select-all.js'

/** Props of {@link VirtualAccountPicker}. */
export type VirtualAccountPickerProps = PickerProps & {
  /** Drawn below the list if there are accounts to choose from, for example the button of the form. */
  children?: ReactNode
}

/**
 * Lets the user choose among the virtual accounts linked to this service. If there are none, leads the user to link some.
 * @example
 * <form action="/accounts" method="post">
 *   <VirtualAccountPicker name="account" required />
 *   <button>Next</button>
 * </form>
 */
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
