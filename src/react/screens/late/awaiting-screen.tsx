import { forwardRef } from 'react'
import { Actions } from '../../parts/actions.js'
import { PhoneCard } from './phone/phone-card.js'
import { Button } from '../../parts/button.js'
import { Body } from '../../parts/body.js'
import { Note } from '../../parts/note.js'
import { PortalLink } from '../../parts/portal-link.js'
import { Progress } from '../../parts/progress.js'
import { RecheckButton } from '../../parts/recheck-button.js'
import { Screen, type ScreenRootProps } from '../../parts/screen.js'
import { Steps } from '../../parts/steps.js'
import { Title } from '../../parts/title.js'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useRecheckWait } from '../../parts/use-recheck-wait.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { useStoreValue } from '../../store/use-store-value.js'
import { useMessages } from '../../i18n/use-messages.js'

const texts = {
  awaitingSignUp: {
    purpose: 'signUp',
    looking: ['awaitingSignUpTitle', 'awaitingSignUpBody'],
    needsConfirmation: ['confirmSignUpTitle', 'confirmSignUpBody'],
  },
  awaitingLink: {
    purpose: 'link',
    looking: ['awaitingLinkTitle', 'awaitingLinkBody'],
    needsConfirmation: ['confirmLinkTitle', 'confirmLinkBody'],
  },
  awaitingRenewal: {
    purpose: 'renewConsent',
    looking: ['awaitingRenewalTitle', 'awaitingRenewalBody'],
    needsConfirmation: ['confirmRenewalTitle', 'confirmRenewalBody'],
  },
} as const

interface AwaitingScreenProps extends ScreenRootProps {
  name: keyof typeof texts
}

/**
 * The user is at the portal. The screen promises to go on by itself as long as the kit checks by itself; nothing is filled then,
 * because nothing needs to be pressed.
 */
export const AwaitingScreen = forwardRef<HTMLElement, AwaitingScreenProps>(function AwaitingScreen(
  { name, ...props },
  ref,
) {
  const { t } = useMessages(lateMessages)
  const { store } = useOnboardingContext()
  const handoff = useStoreValue('handoff')
  const shownOnPhone = useStoreValue('shownOnPhone')
  const isLimited = Boolean(useRecheckWait())
  const isOnPhone = handoff?.id === shownOnPhone
  const phase = handoff?.phase ?? 'looking'
  const { purpose, ...phases } = texts[name]
  const [title, body] = phases[phase]
  return (
    <Screen ref={ref} name={name} {...props}>
      <Progress step={purpose === 'signUp' ? 'signUp' : 'link'} />
      <Title>{t(title)}</Title>
      <Body>{t(body)}</Body>
      {purpose !== 'renewConsent' && !isOnPhone && <Steps purpose={purpose} />}
      {phase === 'looking' && !isOnPhone && <Note>{t('portalMayStay')}</Note>}
      <PhoneCard purpose={purpose} />
      <Actions pinned>
        <RecheckButton purpose={purpose} variant={phase === 'looking' || isLimited ? 'secondary' : 'primary'} />
        <div className="ieum-actions-row">
          <PortalLink purpose={purpose} variant="plain">
            {t('openAgain')}
          </PortalLink>
          <Button variant="plain" onClick={store.cancel}>
            {t('notNow')}
          </Button>
        </div>
      </Actions>
    </Screen>
  )
})
