import type { ReactNode } from 'react'
import type { PortalPurpose } from '../../flow/attempt.js'
import type { MessageKey } from '../messages.js'
import { Icon } from '../parts/icon.js'
import { PortalLink } from '../parts/portal-link.js'
import { RecheckButton } from '../parts/recheck-button.js'
import { Screen } from '../parts/screen.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

interface Trip {
  purpose: PortalPurpose
  title: MessageKey
  body: MessageKey
  done: MessageKey
  stillWaiting: MessageKey
  /** Steps of the trip, and which of them the user is at. */
  steps: readonly MessageKey[]
  current: number
}

const steps = ['stepOpen', 'stepSignUp', 'stepLink', 'stepChoose'] as const

const trips = {
  awaitingSignUp: {
    purpose: 'signUp',
    title: 'awaitingSignUpTitle',
    body: 'awaitingSignUpBody',
    done: 'signUpDone',
    stillWaiting: 'signUpStillWaiting',
    steps,
    current: 1,
  },
  awaitingLink: {
    purpose: 'link',
    title: 'awaitingLinkTitle',
    body: 'awaitingLinkBody',
    done: 'linkDone',
    stillWaiting: 'linkStillWaiting',
    steps,
    current: 2,
  },
  awaitingRenewal: {
    purpose: 'renewConsent',
    title: 'awaitingRenewalTitle',
    body: 'awaitingRenewalBody',
    done: 'renewalDone',
    stillWaiting: 'renewalStillWaiting',
    steps: [],
    current: 0,
  },
} satisfies Record<string, Trip>

/** Screen 3: waiting for the return from the portal. */
export function Awaiting({ name }: { name: keyof typeof trips }): ReactNode {
  const { say } = useWords()
  const trip: Trip = trips[name]
  return (
    <Screen name={name}>
      <Title>{say(trip.title)}</Title>
      <p className="ieum-body">{say(trip.body)}</p>
      {trip.steps.length > 0 && <Steps names={trip.steps} current={trip.current} />}
      <div className="ieum-actions">
        <RecheckButton purpose={trip.purpose} label={trip.done} stillWaiting={trip.stillWaiting} />
        <PortalLink purpose={trip.purpose} className="ieum-button-plain">
          {say('openAgain')}
        </PortalLink>
      </div>
    </Screen>
  )
}

function Steps({ names, current }: { names: readonly MessageKey[]; current: number }): ReactNode {
  const { say } = useWords()
  return (
    <ol className="ieum-steps">
      {names.map((name, index) => {
        const done = index < current
        const here = index === current
        return (
          <li key={name} data-done={done || undefined} aria-current={here ? 'step' : undefined}>
            <span className="ieum-step-mark" aria-hidden="true">
              {done ? <Icon name="check" /> : index + 1}
            </span>
            <span>
              {say(name)}
              {done && <span className="ieum-hidden"> {say('stepDone')}</span>}
              {here && <small>{say('stepCurrent')}</small>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
