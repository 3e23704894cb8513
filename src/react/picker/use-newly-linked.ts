import { useEffect, useState } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'

/** How many accounts came with the latest change of the list, zero until one did; the news is announced. */
export function useNewlyLinked(accounts: readonly VirtualAccount[]): number {
  const { guide } = useOnboardingContext()
  const { say } = useWords()
  const [known, setKnown] = useState(accounts)
  const [news, setNews] = useState({ count: 0 })
  if (known !== accounts) {
    const ids = new Set(known.map(({ id }) => id))
    const count = accounts.filter(({ id }) => !ids.has(id)).length
    setKnown(accounts)
    if (count > 0) setNews({ count })
  }
  useEffect(() => {
    if (news.count > 0) guide.announce(say('newlyLinked', news))
  }, [guide, say, news])
  return news.count
}
