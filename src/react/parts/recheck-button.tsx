import { useEffect, type ReactNode } from 'react'
import type { PortalPurpose } from '../../flow/attempt.js'
import type { MessageKey } from '../messages.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { useStoreSnapshot } from '../use-facts.js'
import { useWords } from '../use-words.js'
import { FocusKeeper } from './focus-keeper.js'

interface RecheckButtonProps {
  purpose: PortalPurpose
  label: MessageKey
  /** Said when the re-check still says no. */
  stillWaiting: MessageKey
  className?: string
}

/** "I am done": asks now, and says plainly when nothing has changed. */
export function RecheckButton({
  purpose,
  label,
  stillWaiting,
  className = 'ieum-button',
}: RecheckButtonProps): ReactNode {
  const { store, guide } = useOnboardingContext()
  const { recheck } = useStoreSnapshot()
  const { say } = useWords()
  const note = recheck === 'inVain' ? say(stillWaiting) : recheck === 'failed' ? say('recheckFailed') : null
  useEffect(() => {
    if (note) guide.announce(note)
  }, [guide, note])
  const asking = recheck === 'asking'
  return (
    <>
      {note && <p className="ieum-note">{note}</p>}
      <FocusKeeper onLeave={guide.loseFocus}>
        {(ref) => (
          <button
            ref={ref}
            type="button"
            className={className}
            aria-disabled={asking}
            data-busy={asking || undefined}
            onClick={() => void store.recheck(purpose)}
          >
            {say(label)}
          </button>
        )}
      </FocusKeeper>
    </>
  )
}
