import type { ReactNode } from 'react'
import { ConsentNotice } from '../consent-notice.js'
import { Icon } from '../parts/icon.js'
import { LinkMore } from './link-more.js'
import { usePickerContext } from './picker-context.js'
import { PickerEmpty } from './picker-empty.js'
import { PickerFilter } from './picker-filter.js'
import { PickerFirms } from './picker-firms.js'
import { PickerGroup } from './picker-group.js'
import { PickerTitle } from './picker-title.js'
import { RevealSwitch } from './reveal-switch.js'
import { SelectAll } from './select-all.js'

/** From this many accounts on, the list has a filter. */
const filterFrom = 8

/** The ready-made arrangement of the parts. */
export function PickerContent(): ReactNode {
  const { accounts } = usePickerContext()
  return (
    <>
      <ConsentNotice />
      <PickerGroup>
        <PickerTitle />
        {accounts.length >= filterFrom && (
          <>
            <label className="ieum-filter">
              <Icon name="search" />
              <PickerFilter />
            </label>
            <PickerEmpty />
          </>
        )}
        <div className="ieum-tools">
          <SelectAll />
          <RevealSwitch />
        </div>
        <PickerFirms />
      </PickerGroup>
      <LinkMore />
    </>
  )
}
