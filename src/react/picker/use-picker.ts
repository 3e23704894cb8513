import { useId, useMemo, useState } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useLatest } from '../use-latest.js'
import { useWords } from '../use-words.js'
import { matchAccount } from './match-account.js'
import type { PickerContextValue } from './picker-context.js'
import { useChoseong } from './use-choseong.js'
import { useNewlyLinked } from './use-newly-linked.js'
import type { Selection } from './use-selection.js'

/** How the picker behaves as a form control. */
export interface PickerControlProps {
  /** Name in the form's data. Without one the picker adds nothing to it. */
  name?: string | undefined
  /** One account at least has to be chosen before the form is submitted; holds while the list is on screen. Default false. */
  required?: boolean | undefined
  /** Default false. */
  disabled?: boolean | undefined
  /** The selection is shown and cannot be changed. Default false. */
  readOnly?: boolean | undefined
}

export interface PickerControl extends PickerControlProps {
  multiple: boolean
}

/** State of one picker, for its parts. */
export function usePicker(
  accounts: readonly VirtualAccount[],
  selection: Selection,
  control: PickerControl,
): PickerContextValue {
  const { multiple, disabled = false, readOnly = false } = control
  const required = control.required === true && !readOnly
  const { firm } = useWords()
  const ownName = useId()
  const [filter, setFilter] = useState('')
  const [revealed, setRevealed] = useState(false)
  const [getChoseong, loadChoseong] = useChoseong()
  const newlyLinked = useNewlyLinked(accounts)
  const shown = useMemo(
    () => new Set(accounts.filter((account) => matchAccount(account, firm(account.firmCode), filter, getChoseong))),
    [accounts, firm, filter, getChoseong],
  )
  const onToggle = useLatest((id: string, selected: boolean) => {
    if (!readOnly) selection.toggle(id, selected)
  })
  const type: 'checkbox' | 'radio' = multiple ? 'checkbox' : 'radio'
  const name = control.name || ownName
  const item = useMemo(
    () => ({ type, name, disabled, readOnly, revealed, onToggle }),
    [type, name, disabled, readOnly, revealed, onToggle],
  )
  const isNamed = name === control.name
  const state = { accounts, shown, selection, multiple, required, isNamed, item, newlyLinked, filter }
  return { ...state, setFilter, loadChoseong, setRevealed }
}
