import type { ReactNode } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useWords } from '../use-words.js'
import type { Selection } from './use-selection.js'

interface SelectAllProps {
  accounts: readonly VirtualAccount[]
  /** Those that the filter lets through; only they are meant. */
  shown: ReadonlySet<VirtualAccount>
  selection: Selection
  disabled: boolean
}

/** Chooses all accounts in sight, or none of them where all are chosen. */
export function SelectAll({ accounts, shown, selection, disabled }: SelectAllProps): ReactNode {
  const { say } = useWords()
  const ids = accounts.filter((account) => shown.has(account)).map(({ id }) => id)
  const chosen = new Set(selection.ids)
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id))
  const others = selection.ids.filter((id) => !ids.includes(id))
  return (
    <button
      type="button"
      className="ieum-tool"
      disabled={disabled || ids.length === 0}
      onClick={() => selection.choose(isAll ? others : [...others, ...ids])}
    >
      {say(isAll ? 'selectNone' : 'selectAll')}
    </button>
  )
}
