import { useEffect, useState } from 'react'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { findRenamed } from '../form/find-renamed.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'

/** How many accounts came with the latest change of the list, 0 before that. New accounts are announced. */
export function useNewlyLinked(accounts: readonly VirtualAccount[]): number {
  const { announcer } = useOnboardingContext()
  const { t } = useMessages(firstMessages)
  const [known, setKnown] = useState(accounts)
  const [latest, setLatest] = useState({ count: 0 })
  if (known !== accounts) {
    const count = countNew(known, accounts)
    setKnown(accounts)
    if (count > 0) setLatest({ count })
  }
  useEffect(() => {
    if (latest.count > 0) announcer.announce(t('newlyLinked', latest))
  }, [announcer, t, latest])
  return latest.count
}

/** An account that the user has renamed is not new. */
function countNew(before: readonly VirtualAccount[], after: readonly VirtualAccount[]): number {
  const ids = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => !ids.has(id) && !findRenamed(before, id, after)).length
}
