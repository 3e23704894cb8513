import type { ReactNode } from 'react'
import { Badge } from '../parts/badge.js'
import { HandOff } from '../parts/hand-off.js'
import { RecheckButton } from '../parts/recheck-button.js'
import { Screen } from '../parts/screen.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

/** Screen 6 past the date. */
export function RenewalNeeded({ endedOn }: { endedOn: string }): ReactNode {
  const { say, date } = useWords()
  return (
    <Screen name="renewalNeeded">
      <Badge icon="clock" tone="warning" />
      <Title>{say('renewalTitle')}</Title>
      <p className="ieum-body">{say('renewalBody', { date: date(endedOn) })}</p>
      <div className="ieum-actions">
        <HandOff purpose="renewConsent">{say('renew')}</HandOff>
        <RecheckButton
          purpose="renewConsent"
          label="renewalDone"
          stillWaiting="renewalStillWaiting"
          className="ieum-button-plain"
        />
      </div>
    </Screen>
  )
}
