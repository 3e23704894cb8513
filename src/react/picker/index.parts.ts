export {
  FirmName as VirtualAccountPickerFirmName,
  type FirmNameProps as VirtualAccountPickerFirmNameProps,
} from './list/firm-name.js'
export {
  ItemAlias as VirtualAccountPickerItemAlias,
  type ItemAliasProps as VirtualAccountPickerItemAliasProps,
} from './item/item-alias.js'
export {
  ItemInput as VirtualAccountPickerItemInput,
  type ItemInputProps as VirtualAccountPickerItemInputProps,
} from './item/item-input.js'
export {
  ItemMark as VirtualAccountPickerItemMark,
  type ItemMarkProps as VirtualAccountPickerItemMarkProps,
  type ItemMarkState as VirtualAccountPickerItemMarkState,
} from './item/item-mark.js'
export {
  ItemNumber as VirtualAccountPickerItemNumber,
  type ItemNumberProps as VirtualAccountPickerItemNumberProps,
} from './item/item-number.js'
export {
  LinkMore as VirtualAccountPickerLinkMore,
  type LinkMoreProps as VirtualAccountPickerLinkMoreProps,
} from './root/link-more.js'
export { PickerEmpty as VirtualAccountPickerEmpty } from './filter/picker-empty.js'
export {
  PickerFilter as VirtualAccountPickerFilter,
  type PickerFilterProps as VirtualAccountPickerFilterProps,
} from './filter/picker-filter.js'
export {
  PickerFirms as VirtualAccountPickerFirms,
  type PickerFirmsProps as VirtualAccountPickerFirmsProps,
} from './list/picker-firms.js'
export {
  PickerGroup as VirtualAccountPickerGroup,
  type PickerGroupProps as VirtualAccountPickerGroupProps,
  type PickerGroupState as VirtualAccountPickerGroupState,
} from './form/picker-group.js'
export {
  PickerItem as VirtualAccountPickerItem,
  type PickerItemProps as VirtualAccountPickerItemProps,
  type PickerItemState as VirtualAccountPickerItemState,
} from './item/picker-item.js'
export {
  PickerList as VirtualAccountPickerList,
  type PickerListProps as VirtualAccountPickerListProps,
} from './list/picker-list.js'
export {
  PickerRoot as VirtualAccountPickerRoot,
  type PickerRootProps as VirtualAccountPickerRootProps,
} from './root/picker-root.js'
export type { NoteProps as VirtualAccountPickerEmptyProps } from '../parts/note.js'
export type { TitleProps as VirtualAccountPickerTitleProps } from '../parts/title.js'
export { PickerTitle as VirtualAccountPickerTitle } from './root/picker-title.js'
export {
  RevealSwitch as VirtualAccountPickerRevealSwitch,
  type RevealSwitchProps as VirtualAccountPickerRevealSwitchProps,
} from './list/reveal-switch.js'
export {
  SelectAll as VirtualAccountPickerSelectAll,
  type SelectAllProps as VirtualAccountPickerSelectAllProps,
} from './form/select-all.js'
export type {
  PickerAccountProps as VirtualAccountPickerAccountProps,
  PickerControlProps as VirtualAccountPickerControlProps,
} from './root/use-picker.js'
export { useVirtualAccountPicker, type VirtualAccountPickerView } from './root/use-virtual-account-picker.js'
export {
  useVirtualAccountPickerItem,
  type VirtualAccountPickerItemView,
} from './item/use-virtual-account-picker-item.js'
