import type { ReactNode } from 'react'
import { Badge } from './parts/badge.js'
import { HandOff } from './parts/hand-off.js'
import { RecheckButton } from './parts/recheck-button.js'
import { Screen } from './parts/screen.js'
import { Title } from './parts/title.js'
import { Awaiting } from './screens/awaiting.js'
import { useStoreSnapshot } from './use-facts.js'
import { useWords } from './use-words.js'

/** The way to link virtual accounts: what they are, the hand-off, and the wait for the return. */
export function LinkAccountsPrompt(): ReactNode {
  const { attempt } = useStoreSnapshot()
  const { say } = useWords()
  if (attempt?.purpose === 'link') return <Awaiting name="awaitingLink" />
  return (
    <Screen name="linkNeeded">
      <Badge icon="link" />
      <Title>{say('linkTitle')}</Title>
      <p className="ieum-body">{say('linkBody')}</p>
      <div className="ieum-actions">
        <HandOff purpose="link">{say('link')}</HandOff>
        <RecheckButton purpose="link" label="linkDone" stillWaiting="linkStillWaiting" className="ieum-button-plain" />
      </div>
    </Screen>
  )
}
