import { forwardRef } from 'react'
import { Actions } from '../parts/actions.js'
import { Badge } from '../parts/badge.js'
import { Body } from '../parts/body.js'
import { HandOff } from '../parts/hand-off.js'
import { RecheckButton } from '../parts/recheck-button.js'
import { Screen, type ScreenRootProps } from '../parts/screen.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

interface RenewalNeededProps extends ScreenRootProps {
  /** ISO day. */
  endedOn: string
}

/** Screen 6 past the date. */
export const RenewalNeeded = forwardRef<HTMLElement, RenewalNeededProps>(function RenewalNeeded(
  { endedOn, ...props },
  ref,
) {
  const { say, date } = useWords()
  return (
    <Screen ref={ref} name="renewalNeeded" {...props}>
      <Badge icon="clock" tone="warning" />
      <Title>{say('renewalTitle')}</Title>
      <Body>{say('renewalBody', { date: date(endedOn) })}</Body>
      <Actions>
        <HandOff purpose="renewConsent" />
        <RecheckButton purpose="renewConsent" variant="plain" />
      </Actions>
    </Screen>
  )
})
