import { memo, useId, useMemo, type ReactNode } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { ItemContext, type ItemControl } from './item-context.js'

interface PickerRowProps {
  account: VirtualAccount
  firm: string
  control: ItemControl
  selected: boolean
  required: boolean
  hidden: boolean
  children: ReactNode
}

/** Place of one account in the list. It hides outside the item's context, so that filtering draws no item anew. */
export const PickerRow = memo(function PickerRow(props: PickerRowProps): ReactNode {
  const { account, firm, control, selected, required, hidden, children } = props
  const numberId = useId()
  const item = useMemo(
    () => ({ ...control, account, firm, selected, required, numberId }),
    [control, account, firm, selected, required, numberId],
  )
  return (
    <div className="ieum-row" hidden={hidden}>
      <ItemContext.Provider value={item}>{children}</ItemContext.Provider>
    </div>
  )
})
