import { useEffect, useState } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { useLatest } from '../use-latest.js'
import { useVirtualAccounts } from '../use-virtual-accounts.js'

/** What a change of selection brings along. */
export interface SelectionDetails {
  /** The selected accounts, in the list's order. */
  accounts: VirtualAccount[]
}

/** Selection of at most one account: its id, or null. */
export interface SingleSelection {
  mode?: 'single'
  value?: string | null
  defaultValue?: string | null
  onValueChange?: (value: string | null, details: SelectionDetails) => void
}

/** Selection of any number of accounts: their ids. */
export interface MultipleSelection {
  mode: 'multiple'
  value?: string[]
  defaultValue?: string[]
  onValueChange?: (value: string[], details: SelectionDetails) => void
}

export type SelectionProps = SingleSelection | MultipleSelection

export interface Selection {
  ids: readonly string[]
  /** The selected accounts, in the list's order; empty until the list is known. */
  accounts: VirtualAccount[]
  toggle: (id: string, selected: boolean) => void
  /** Chooses exactly these. */
  choose: (ids: readonly string[]) => void
  /** Back to the default value. */
  reset: () => void
}

/** Holds the selection, or follows a controlled one. A selected account that leaves the list is dropped and reported. */
export function useSelection(props: SelectionProps): Selection {
  const { store } = useOnboardingContext()
  const accounts = useVirtualAccounts({ enabled: false }).data?.accounts ?? null
  const initial = toIds(props.defaultValue)
  const [own, setOwn] = useState(initial)
  const ids = props.value === undefined ? own : toIds(props.value)

  const find = (wanted: readonly string[]) => accounts?.filter(({ id }) => wanted.includes(id)) ?? []
  const select = (next: readonly string[]) => {
    setOwn(next)
    const details = { accounts: find(next) }
    if (props.mode === 'multiple') props.onValueChange?.([...next], details)
    else props.onValueChange?.(next[0] ?? null, details)
  }

  const choose = (next: readonly string[]) => {
    select(next)
    store.noteChoice(next.length)
  }

  const isGone = (id: string) => accounts !== null && !accounts.some((account) => account.id === id)
  const dropGone = useLatest(() => select(ids.filter((id) => !isGone(id))))
  const someGone = ids.some(isGone)
  useEffect(() => {
    if (someGone) dropGone()
  }, [someGone, dropGone])

  return {
    ids,
    accounts: find(ids),
    toggle(id, selected) {
      const others = props.mode === 'multiple' ? ids.filter((other) => other !== id) : []
      choose(selected ? [...others, id] : others)
    },
    choose,
    reset: () => select(initial.filter((id) => !isGone(id))),
  }
}

function toIds(value: string | string[] | null | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
