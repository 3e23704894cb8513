export {
  FirmName as VirtualAccountPickerFirmName,
  type FirmNameProps as VirtualAccountPickerFirmNameProps,
} from './firm-name.js'
export {
  ItemAlias as VirtualAccountPickerItemAlias,
  type ItemAliasProps as VirtualAccountPickerItemAliasProps,
} from './item-alias.js'
export {
  ItemInput as VirtualAccountPickerItemInput,
  type ItemInputProps as VirtualAccountPickerItemInputProps,
} from './item-input.js'
export {
  ItemMark as VirtualAccountPickerItemMark,
  type ItemMarkProps as VirtualAccountPickerItemMarkProps,
} from './item-mark.js'
export {
  ItemNumber as VirtualAccountPickerItemNumber,
  type ItemNumberProps as VirtualAccountPickerItemNumberProps,
} from './item-number.js'
export {
  LinkMore as VirtualAccountPickerLinkMore,
  type LinkMoreProps as VirtualAccountPickerLinkMoreProps,
} from './link-more.js'
export { PickerEmpty as VirtualAccountPickerEmpty } from './picker-empty.js'
export {
  PickerFilter as VirtualAccountPickerFilter,
  type PickerFilterProps as VirtualAccountPickerFilterProps,
} from './picker-filter.js'
export {
  PickerFirms as VirtualAccountPickerFirms,
  type PickerFirmsProps as VirtualAccountPickerFirmsProps,
} from './picker-firms.js'
export {
  PickerGroup as VirtualAccountPickerGroup,
  type PickerGroupProps as VirtualAccountPickerGroupProps,
} from './picker-group.js'
export {
  PickerItem as VirtualAccountPickerItem,
  type PickerItemProps as VirtualAccountPickerItemProps,
} from './picker-item.js'
export {
  PickerList as VirtualAccountPickerList,
  type PickerListProps as VirtualAccountPickerListProps,
} from './picker-list.js'
export {
  PickerRoot as VirtualAccountPickerRoot,
  type PickerRootProps as VirtualAccountPickerRootProps,
} from './picker-root.js'
export type { NoteProps as VirtualAccountPickerEmptyProps } from '../parts/note.js'
export type { TitleProps as VirtualAccountPickerTitleProps } from '../parts/title.js'
export { PickerTitle as VirtualAccountPickerTitle } from './picker-title.js'
export {
  RevealSwitch as VirtualAccountPickerRevealSwitch,
  type RevealSwitchProps as VirtualAccountPickerRevealSwitchProps,
} from './reveal-switch.js'
export {
  SelectAll as VirtualAccountPickerSelectAll,
  type SelectAllProps as VirtualAccountPickerSelectAllProps,
} from './select-all.js'
export { useVirtualAccountPicker, type VirtualAccountPickerView } from './use-virtual-account-picker.js'
export { useVirtualAccountPickerItem, type VirtualAccountPickerItemView } from './use-virtual-account-picker-item.js'
