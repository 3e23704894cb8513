import {
  ConsentNotice,
  VirtualAccountPickerFilter,
  VirtualAccountPickerGroup,
  VirtualAccountPickerItem,
  VirtualAccountPickerItemAlias,
  VirtualAccountPickerItemInput,
  VirtualAccountPickerItemMark,
  VirtualAccountPickerItemNumber,
  VirtualAccountPickerLinkMore,
  VirtualAccountPickerList,
  VirtualAccountPickerRevealSwitch,
  VirtualAccountPickerTitle,
} from 'ieum'

/** The row is written once and rendered for each account, so that a server page need not pass a function. */
export function Accounts() {
  return (
    <>
      <ConsentNotice />
      <VirtualAccountPickerGroup>
        <VirtualAccountPickerTitle />
        <div className="ieum-filter">
          <VirtualAccountPickerFilter placeholder="Firm, name or number" />
        </div>
        <VirtualAccountPickerList>
          <VirtualAccountPickerItem className="own-item">
            <VirtualAccountPickerItemInput />
            <span className="ieum-item-text">
              <VirtualAccountPickerItemAlias render={<strong />} />
              <VirtualAccountPickerItemNumber />
            </span>
            <VirtualAccountPickerItemMark />
          </VirtualAccountPickerItem>
        </VirtualAccountPickerList>
        <VirtualAccountPickerRevealSwitch>Show numbers</VirtualAccountPickerRevealSwitch>
      </VirtualAccountPickerGroup>
      <VirtualAccountPickerLinkMore />
    </>
  )
}
