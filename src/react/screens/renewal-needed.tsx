import type { ReactNode } from 'react'
import { Badge } from '../parts/badge.js'
import { Icon } from '../parts/icon.js'
import { PortalLink } from '../parts/portal-link.js'
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
        <PortalLink purpose="renewConsent">
          {say('renew')}
          <Icon name="external" />
        </PortalLink>
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
