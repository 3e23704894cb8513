import { forwardRef, useEffect } from 'react'
import type { MessageKey } from '../messages.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { useStoreSnapshot } from '../use-facts.js'
import { useWords } from '../use-words.js'
import { Button, type ButtonProps } from './button.js'
import { FocusKeeper } from './focus-keeper.js'
import { mergeProps } from './merge-props.js'
import { Note } from './note.js'
import { useOwnRef } from './use-own-ref.js'

const words = {
  signUp: ['signUpDone', 'signUpStillWaiting'],
  link: ['linkDone', 'linkStillWaiting'],
  renewConsent: ['renewalDone', 'renewalStillWaiting'],
} as const

/** Props of {@link RecheckButton}. */
export interface RecheckButtonProps extends ButtonProps {
  /** What the user was at the portal for; decides what is asked. */
  purpose: keyof typeof words
  /** What is said when the re-check still says no. Default the purpose's own words. */
  stillWaiting?: MessageKey | undefined
}

/** "I am done": asks now, and says plainly above itself when nothing has changed. */
export const RecheckButton = forwardRef<HTMLButtonElement, RecheckButtonProps>(function RecheckButton(
  { purpose, stillWaiting, ...props },
  ref,
) {
  const { store, guide } = useOnboardingContext()
  const { recheck } = useStoreSnapshot()
  const { say } = useWords()
  const [element, ownRef] = useOwnRef(ref)
  const [done, inVain] = words[purpose]
  const note = recheck === 'inVain' ? say(stillWaiting ?? inVain) : recheck === 'failed' ? say('recheckFailed') : null
  useEffect(() => {
    if (note) guide.announce(note)
  }, [guide, note])
  const asking = recheck === 'asking'
  const own = {
    'aria-disabled': asking,
    'data-busy': asking || undefined,
    onClick: () => void store.recheck(purpose),
    children: say(done),
  }
  return (
    <>
      {note && <Note>{note}</Note>}
      <FocusKeeper element={element} onLeave={guide.loseFocus}>
        <Button ref={ownRef} {...mergeProps(own, props)} />
      </FocusKeeper>
    </>
  )
})
