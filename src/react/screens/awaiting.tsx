import { forwardRef } from 'react'
import { Actions } from '../parts/actions.js'
import { Body } from '../parts/body.js'
import { PortalLink } from '../parts/portal-link.js'
import { RecheckButton } from '../parts/recheck-button.js'
import { Screen, type ScreenRootProps } from '../parts/screen.js'
import { Steps } from '../parts/steps.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

const trips = {
  awaitingSignUp: { purpose: 'signUp', title: 'awaitingSignUpTitle', body: 'awaitingSignUpBody' },
  awaitingLink: { purpose: 'link', title: 'awaitingLinkTitle', body: 'awaitingLinkBody' },
  awaitingRenewal: { purpose: 'renewConsent', title: 'awaitingRenewalTitle', body: 'awaitingRenewalBody' },
} as const

interface AwaitingProps extends ScreenRootProps {
  name: keyof typeof trips
}

/** Screen 3: waiting for the return from the portal. */
export const Awaiting = forwardRef<HTMLElement, AwaitingProps>(function Awaiting({ name, ...props }, ref) {
  const { say } = useWords()
  const { purpose, title, body } = trips[name]
  return (
    <Screen ref={ref} name={name} {...props}>
      <Title>{say(title)}</Title>
      <Body>{say(body)}</Body>
      {purpose !== 'renewConsent' && <Steps purpose={purpose} />}
      <Actions>
        <RecheckButton purpose={purpose} />
        <PortalLink purpose={purpose} variant="plain">
          {say('openAgain')}
        </PortalLink>
      </Actions>
    </Screen>
  )
})
