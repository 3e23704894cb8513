import { useEffect, useState } from 'react'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { findNewAccounts } from '../../../journey/find-new-accounts.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { useStableCallback } from '../../internals/use-stable-callback.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'

/** Accounts that were not there when the list was first shown. */
export interface NewlyLinked {
  /** How many came with the latest change of the list. */
  count: number
  /** The ids of all of them. */
  ids: ReadonlySet<string>
}

/** What is new since the list is on screen. New accounts are announced. */
export function useNewlyLinked(accounts: readonly VirtualAccount[]): NewlyLinked {
  const { announcer } = useOnboardingContext()
  const { t } = useMessages(firstMessages)
  const [known, setKnown] = useState(accounts)
  const [latest, setLatest] = useState<NewlyLinked>({ count: 0, ids: new Set() })
  if (known !== accounts) {
    const added = findNewAccounts(known, accounts)
    setKnown(accounts)
    if (added.length > 0) setLatest({ count: added.length, ids: new Set([...latest.ids, ...added]) })
  }
  const announce = useStableCallback((count: number) => announcer.announce(t('newlyLinked', { count })))
  useEffect(() => {
    if (latest.count > 0) announce(latest.count)
  }, [announce, latest])
  return latest
}
