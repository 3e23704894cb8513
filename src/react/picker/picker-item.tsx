import { memo, useId, type ReactNode } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { AccountNumber } from './account-number-text.js'
import { FirmMark } from './firm-mark.js'

/** What all rows of one list have in common. */
export interface PickerItemShared {
  type: 'radio' | 'checkbox'
  name: string
  disabled: boolean
  revealed: boolean
  onToggle: (id: string, selected: boolean) => void
}

interface PickerItemProps extends PickerItemShared {
  account: VirtualAccount
  /** Name of the account's firm. */
  firm: string
  selected: boolean
  required: boolean
  hidden: boolean
}

/** One account to choose: firm mark, alias (the firm's name without one), number, native input. */
export const PickerItem = memo(function PickerItem(props: PickerItemProps): ReactNode {
  const { account, firm, selected } = props
  const numberId = useId()
  return (
    <label className="ieum-item" data-selected={selected || undefined} hidden={props.hidden}>
      <FirmMark firmCode={account.firmCode} firm={firm} />
      <span className="ieum-item-text">
        <bdi className="ieum-item-alias">{account.alias ?? firm}</bdi>
        <AccountNumber id={numberId} number={account.number} revealed={props.revealed} />
      </span>
      <input
        className="ieum-item-input"
        type={props.type}
        name={props.name}
        value={account.id}
        checked={selected}
        required={props.required}
        disabled={props.disabled}
        aria-label={account.alias === null ? firm : `${firm} ${account.alias}`}
        aria-describedby={numberId}
        onChange={(event) => props.onToggle(account.id, event.target.checked)}
      />
    </label>
  )
})
