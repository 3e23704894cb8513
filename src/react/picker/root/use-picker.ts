import { useMemo, useState, type ReactNode } from 'react'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { useStableCallback } from '../../internals/use-stable-callback.js'
import { useUniqueId } from '../../internals/use-unique-id.js'
import { useFirmName } from '../../i18n/use-firm-name.js'
import { useLateScreens } from '../../screens/late/use-late-screens.js'
import { createPlainFilter } from '../filter/plain-filter.js'
import type { PickerContextValue } from './picker-context.js'
import { useNewlyLinked } from '../list/use-newly-linked.js'
import type { Selection } from '../form/use-selection.js'

/** How the picker behaves as a form control. */
export interface PickerControlProps {
  /** Name in the form data. Without a name the picker adds nothing to the form data. */
  name?: string | undefined
  /**
   * At least one account has to be chosen before the form is submitted, while the list is on screen.
   * @default false
   */
  required?: boolean | undefined
  /**
   * Nothing can be selected, and nothing is in the form data.
   * @default false
   */
  disabled?: boolean | undefined
  /**
   * The selection is shown but cannot be changed.
   * @default false
   */
  readOnly?: boolean | undefined
}

/** What the host says of single accounts. */
export interface PickerAccountProps {
  /**
   * Why an account cannot be selected, as a text for its row; null if it can. Nobody can select or deselect the account, but
   * `value` and `defaultValue` may hold it. A browser can be made to send it all the same: apply the same rule on your
   * server after `verifyVirtualAccount`.
   * @example
   * <VirtualAccountPicker getDisabledReason={({ firmCode }) => (firmCode === '00002' ? 'Not supported yet' : null)} />
   */
  getDisabledReason?: ((account: VirtualAccount) => string | null) | undefined
  /**
   * What stands at the end of a row, such as a balance or a badge. It is outside the label of the row, so it may hold a
   * button or a link.
   * @example
   * <VirtualAccountPicker renderRowEnd={(account) => <Balance id={account.id} />} />
   */
  renderRowEnd?: ((account: VirtualAccount) => ReactNode) | undefined
}

export interface PickerControl extends PickerControlProps, PickerAccountProps {
  multiple: boolean
}

/** The state that the parts of one picker share. */
export function usePicker(
  accounts: readonly VirtualAccount[],
  selection: Selection,
  control: PickerControl,
): PickerContextValue {
  const { multiple, disabled = false, readOnly = false, getDisabledReason, renderRowEnd } = control
  const required = control.required === true && !readOnly
  const getFirmName = useFirmName()
  const uniqueId = useUniqueId()
  const [filter, setFilter] = useState('')
  const [revealed, setRevealed] = useState(false)
  const [isTyping, setTyping] = useState(false)
  const newlyLinked = useNewlyLinked(accounts)
  const late = useLateScreens()
  const createFilter = typeof late === 'object' ? late.createAccountFilter : createPlainFilter
  const find = useMemo(() => createFilter(accounts, getFirmName), [createFilter, accounts, getFirmName])
  const shown = useMemo(() => find(filter), [find, filter])
  const disabledReasons = useMemo(
    () => new Map(accounts.map((account) => [account, getDisabledReason?.(account) ?? null])),
    [accounts, getDisabledReason],
  )
  const onToggle = useStableCallback((id: string, selected: boolean) => {
    if (!readOnly) selection.toggle(id, selected)
  })
  const type: 'checkbox' | 'radio' = multiple ? 'checkbox' : 'radio'
  const name = control.name || uniqueId
  const item = useMemo(
    () => ({ id: uniqueId, type, name, disabled, readOnly, onToggle }),
    [uniqueId, type, name, disabled, readOnly, onToggle],
  )
  const isNamed = name === control.name
  const state = { accounts, shown, selection, multiple, required, isNamed, item, newlyLinked, filter, isTyping }
  return { ...state, disabledReasons, renderRowEnd, revealed, setFilter, setTyping, setRevealed }
}
