import type { ReactNode } from 'react'
import type { Attempt } from '../../flow/attempt.js'
import { Icon } from '../parts/icon.js'
import { PortalLink } from '../parts/portal-link.js'
import { RecheckButton } from '../parts/recheck-button.js'
import { useWords } from '../use-words.js'

/** The way to more accounts, below the list; the list and the selection stay while the user is away. */
export function LinkMore({ attempt }: { attempt: Attempt | null }): ReactNode {
  const { say } = useWords()
  return (
    <div className="ieum-link-more">
      {attempt && (
        <RecheckButton
          purpose="link"
          label="linkDone"
          stillWaiting="linkMoreStillWaiting"
          className="ieum-button-plain"
        />
      )}
      <PortalLink purpose="link" className="ieum-button-dashed">
        <Icon name="plus" />
        {say('linkMore')}
      </PortalLink>
    </div>
  )
}
