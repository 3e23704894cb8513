'use client'

import { forwardRef, useContext } from 'react'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { useFirmName } from '../../i18n/use-firm-name.js'
import { FirmContext } from './firm-context.js'
import { usePickerContext } from '../root/picker-context.js'
import { PickerItem } from '../item/picker-item.js'
import { PickerRow } from './picker-row.js'

/** Props of {@link PickerList}. */
export interface PickerListProps extends PartProps, NativeProps<'div'> {
  /**
   * Drawn once for each account.
   * @default `VirtualAccountPickerItem`
   */
  children?: NativeProps<'div'>['children']
}

const defaultItem = <PickerItem />

/** The rows of the surrounding firm or, outside a firm, of all accounts. Filtering hides rows and never unmounts them. */
export const PickerList = forwardRef<HTMLDivElement, PickerListProps>(function PickerList(
  { children = defaultItem, ...props },
  ref,
) {
  const { accounts, shown, selection, multiple, required, item, newlyLinked, disabledReasons, renderRowEnd } =
    usePickerContext()
  const own = useContext(FirmContext)?.accounts ?? accounts
  const getFirmName = useFirmName()
  const selected = new Set(selection.ids)
  const isEnabled = (account: VirtualAccount) => disabledReasons.get(account) === null
  // If every checkbox were required, all would have to be checked. While none is, the first visible one is required.
  const hasChosen = selection.accounts.some(isEnabled)
  const standIn = accounts.find((account) => shown.has(account) && isEnabled(account)) ?? accounts.find(isEnabled)
  const rows = own.map((account) => (
    <PickerRow
      key={account.id}
      account={account}
      firm={getFirmName(account)}
      control={item}
      selected={selected.has(account.id)}
      required={required && (!multiple || (!hasChosen && account === standIn))}
      isNew={newlyLinked.ids.has(account.id)}
      hidden={!shown.has(account)}
      disabledReason={disabledReasons.get(account) ?? null}
      end={renderRowEnd?.(account)}
    >
      {children}
    </PickerRow>
  ))
  return useRenderElement('div', 'ieum-list', { ...props, children: rows } as PartProps, ref)
})
