import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { Title } from '../parts/title.js'
import { useLatest } from '../use-latest.js'
import { useWords } from '../use-words.js'
import { FirmGroup } from './firm-group.js'
import { groupByFirm } from './group-by-firm.js'
import { matchAccount } from './match-account.js'
import { PickerFilter } from './picker-filter.js'
import { PickerItem, type PickerItemShared } from './picker-item.js'
import { RevealSwitch } from './reveal-switch.js'
import { SelectAll } from './select-all.js'
import { useChoseong } from './use-choseong.js'
import { useFormControl } from './use-form-control.js'
import type { Selection } from './use-selection.js'

/** From this many accounts on, the list has a filter. */
const filterFrom = 8

/** How the list behaves as a form control. */
export interface PickerControlProps {
  /** Name in the form's data. Without one the picker adds nothing to it. */
  name?: string | undefined
  /** One account at least has to be chosen. Default false. */
  required?: boolean | undefined
  /** Default false. */
  disabled?: boolean | undefined
  /** The selection is shown and cannot be changed. Default false. */
  readOnly?: boolean | undefined
}

interface PickerListProps extends PickerControlProps {
  accounts: VirtualAccount[]
  selection: Selection
  multiple: boolean
}

/** The accounts as one native group of radios or checkboxes, grouped by firm. */
export function PickerList(props: PickerListProps): ReactNode {
  const { accounts, selection, required = false } = props
  const { say, firm } = useWords()
  const group = useRef<HTMLFieldSetElement>(null)
  const [revealed, setRevealed] = useState(false)
  const hasFilter = accounts.length >= filterFrom
  const [filter, setFilter] = useState('')
  const getChoseong = useChoseong(hasFilter)
  const shown = useMemo(() => {
    const wanted = hasFilter ? filter : ''
    return new Set(accounts.filter((account) => matchAccount(account, firm(account.firmCode), wanted, getChoseong)))
  }, [accounts, firm, hasFilter, filter, getChoseong])
  const shared: PickerItemShared = {
    type: props.multiple ? 'checkbox' : 'radio',
    name: useFormControl(group, props.name, selection.reset),
    disabled: props.disabled ?? false,
    revealed,
    onToggle: useLatest((id, selected) => {
      if (!props.readOnly) selection.toggle(id, selected)
    }),
  }
  const selected = new Set(selection.ids)
  /** A required checkbox each would demand them all: while none is chosen, the first one to see stands for the group. */
  const [standIn = accounts[0]] = shown
  const isRequired = (account: VirtualAccount) =>
    required && (!props.multiple || (selected.size === 0 && account === standIn))
  return (
    <fieldset ref={group} className="ieum-group" data-readonly={props.readOnly || undefined}>
      <legend className="ieum-legend">
        <Title>{say('chooseTitle')}</Title>
      </legend>
      {hasFilter && <PickerFilter value={filter} onChange={setFilter} empty={shown.size === 0} />}
      <div className="ieum-tools">
        {props.multiple && !props.readOnly && (
          <SelectAll accounts={accounts} shown={shown} selection={selection} disabled={shared.disabled} />
        )}
        <RevealSwitch checked={revealed} onChange={setRevealed} />
      </div>
      {groupByFirm(accounts).map((own) => (
        <FirmGroup
          key={own.firmCode}
          firm={firm(own.firmCode)}
          hidden={!own.accounts.some((account) => shown.has(account))}
        >
          {own.accounts.map((account) => (
            <PickerItem
              key={account.id}
              {...shared}
              account={account}
              firm={firm(account.firmCode)}
              selected={selected.has(account.id)}
              required={isRequired(account)}
              hidden={!shown.has(account)}
            />
          ))}
        </FirmGroup>
      ))}
    </fieldset>
  )
}
