import { memo, useId, useMemo, type ReactNode } from 'react'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { ItemContext, type ItemControl } from '../item/item-context.js'
import { SpelledNumber } from '../item/spelled-number.js'

interface PickerRowProps {
  account: VirtualAccount
  firm: string
  control: ItemControl
  selected: boolean
  required: boolean
  isNew: boolean
  hidden: boolean
  disabledReason: string | null
  /** What the host draws at the end of the row. */
  end: ReactNode
  children: ReactNode
}

/** One row of the list. It hides outside the context of the item, so that filtering does not render the items again. */
export const PickerRow = memo(function PickerRow(props: PickerRowProps): ReactNode {
  const { account, firm, control, selected, required, isNew, hidden, disabledReason, end, children } = props
  const rowId = control.id + useId()
  const item = useMemo(
    () => ({
      ...control,
      disabled: control.disabled || disabledReason !== null,
      account,
      firm,
      selected,
      required,
      isNew,
      disabledReason,
      numberId: rowId,
      reasonId: `${rowId}-reason`,
    }),
    [control, account, firm, selected, required, isNew, disabledReason, rowId],
  )
  return (
    <div className="ieum-row" hidden={hidden}>
      <ItemContext.Provider value={item}>{children}</ItemContext.Provider>
      <SpelledNumber id={item.numberId} account={account} />
      {end !== undefined && <div className="ieum-row-end">{end}</div>}
      {disabledReason !== null && (
        <p className="ieum-row-reason" id={item.reasonId}>
          {disabledReason}
        </p>
      )}
    </div>
  )
})
