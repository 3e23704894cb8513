import { useEffect, useState } from 'react'
import { findRenamed } from '../../../contract/find-renamed.js'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { useStableCallback } from '../../internals/use-stable-callback.js'
import { useVirtualAccounts } from '../../use-virtual-accounts.js'

/** Details of a change of the selection. */
export interface SelectionDetails {
  /** The selected accounts, in the order of the list. */
  accounts: VirtualAccount[]
}

/** Props to select at most one account. The value is its id, or null. */
export interface SingleSelection {
  /**
   * How many accounts can be selected: `single` for one, `multiple` for any number.
   * @default 'single'
   */
  mode?: 'single'
  /** What is selected, if the host holds the selection: the id of one account, or null. With `mode="multiple"` the ids of some. */
  value?: string | null
  /**
   * The selection at the start, if the picker holds it.
   * @default nothing is selected
   */
  defaultValue?: string | null
  /** The selection has changed, by the user or because a selected account has left the list. */
  onValueChange?: (value: string | null, details: SelectionDetails) => void
}

/** Props to select any number of accounts. The value is the list of their ids. */
export interface MultipleSelection {
  /** How many accounts can be selected: `single` for one, `multiple` for any number. */
  mode: 'multiple'
  /** What is selected, if the host holds the selection: the id of one account, or null. With `mode="multiple"` the ids of some. */
  value?: string[]
  /**
   * The selection at the start, if the picker holds it.
   * @default nothing is selected
   */
  defaultValue?: string[]
  /** The selection has changed, by the user or because a selected account has left the list. */
  onValueChange?: (value: string[], details: SelectionDetails) => void
}

export type SelectionProps = SingleSelection | MultipleSelection

export interface Selection {
  ids: readonly string[]
  /** The selected accounts, in the order of the list. Empty until the list is loaded. */
  accounts: VirtualAccount[]
  toggle: (id: string, selected: boolean) => void
  /** Chooses exactly these. */
  choose: (ids: readonly string[]) => void
  /** The form is reset: back to the default value. A value that the host holds changes only if the user wants it. */
  reset: (isByUser: boolean) => void
}

/**
 * Holds the selection, or follows a controlled one. If a selected account leaves the list, it is dropped and reported. If the
 * user has renamed one, it stays selected, and its new id is reported.
 */
export function useSelection(props: SelectionProps): Selection {
  const { store } = useOnboardingContext()
  const accounts = useVirtualAccounts({ enabled: false }).data?.accounts ?? null
  const initial = toIds(props.defaultValue)
  const [own, setOwn] = useState(initial)
  const wanted = props.value === undefined ? own : toIds(props.value)
  const [lists, setLists] = useState({ before: accounts, now: accounts })
  if (lists.now !== accounts) setLists({ before: lists.now, now: accounts })

  const resolve = (some: readonly string[]) =>
    accounts ? [...new Set(some.flatMap((id) => findRenamed(accounts, id, lists.before)?.id ?? []))] : some
  const ids = resolve(props.mode === 'multiple' ? wanted : wanted.slice(0, 1))

  const find = (some: readonly string[]) => accounts?.filter(({ id }) => some.includes(id)) ?? []
  const select = (next: readonly string[]) => {
    setOwn(next)
    const details = { accounts: find(next) }
    if (props.mode === 'multiple') props.onValueChange?.([...next], details)
    else props.onValueChange?.(next[0] ?? null, details)
  }

  const choose = (next: readonly string[]) => {
    select(next)
    store.recordChoice(next.length)
  }

  const follow = useStableCallback(() => select(ids))
  const isOutdated = wanted.some((id) => !ids.includes(id))
  useEffect(() => {
    if (isOutdated) follow()
  }, [isOutdated, follow])

  return {
    ids,
    accounts: find(ids),
    toggle(id, selected) {
      const others = props.mode === 'multiple' ? ids.filter((other) => other !== id) : []
      choose(selected ? [...others, id] : others)
    },
    choose,
    reset(isByUser) {
      if (isByUser || props.value === undefined) select(resolve(initial))
    },
  }
}

function toIds(value: string | string[] | null | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
