import { useEffect, useState } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { useLatest } from '../use-latest.js'

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
  toggle: (id: string, selected: boolean) => void
  /** Back to the default value. */
  reset: () => void
}

/** Holds the selection, or follows a controlled one. A selected account that leaves the list is dropped and reported. */
export function useSelection(props: SelectionProps, accounts: readonly VirtualAccount[] | null): Selection {
  const { store } = useOnboardingContext()
  const initial = toIds(props.defaultValue)
  const [own, setOwn] = useState(initial)
  const ids = props.value === undefined ? own : toIds(props.value)

  const select = (next: readonly string[]) => {
    setOwn(next)
    const chosen = accounts?.filter(({ id }) => next.includes(id)) ?? []
    if (props.mode === 'multiple') props.onValueChange?.([...next], { accounts: chosen })
    else props.onValueChange?.(next[0] ?? null, { accounts: chosen })
  }

  const isGone = (id: string) => accounts !== null && !accounts.some((account) => account.id === id)
  const dropGone = useLatest(() => select(ids.filter((id) => !isGone(id))))
  const someGone = ids.some(isGone)
  useEffect(() => {
    if (someGone) dropGone()
  }, [someGone, dropGone])

  return {
    ids,
    toggle(id, selected) {
      const others = props.mode === 'multiple' ? ids.filter((other) => other !== id) : []
      const next = selected ? [...others, id] : others
      select(next)
      store.noteChoice(next.length)
    },
    reset: () => select(initial),
  }
}

function toIds(value: string | string[] | null | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
