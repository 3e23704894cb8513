'use client'

import { forwardRef } from 'react'
import { getOnboardingState } from '../../journey/onboarding-state.js'
import { afterMessages } from '../i18n/locales/ko/after-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { mergeProps } from '../internals/merge-props.js'
import { Actions } from '../parts/actions.js'
import { Note } from '../parts/note.js'
import { PortalLink } from '../parts/portal-link.js'
import { Screen, type ScreenRootProps } from '../parts/screen.js'
import { Title } from '../parts/title.js'
import { StateScreen } from '../screens/state-screen.js'
import { useJourneyData } from '../store/use-journey-data.js'
import { useRegistrationStatus } from '../use-registration-status.js'
import { useVirtualAccounts } from '../use-virtual-accounts.js'
import { ConsentDates } from './consent-dates.js'
import { LinkedFirms } from './linked-firms.js'
import { RenewConsent } from './renew-consent.js'

/** Props of {@link LinkedAccounts}. Attributes and ref go to the root of the card. */
export interface LinkedAccountsProps extends ScreenRootProps {}

/**
 * The card for the settings of the host, for the day after onboarding: the linked accounts by firm, until when both consents
 * last, and the way to the portal to renew, withdraw or manage them. Loads the two resources, as gate and picker do. Until there are
 * accounts it draws the screen of the state, such as the skeleton or an error.
 * @example
 * <LinkedAccounts />
 */
export const LinkedAccounts = forwardRef<HTMLElement, LinkedAccountsProps>(function LinkedAccounts(props, ref) {
  const { t } = useMessages(afterMessages)
  const registration = useRegistrationStatus()
  const virtualAccounts = useVirtualAccounts()
  const state = getOnboardingState(useJourneyData({ registration, virtualAccounts }))
  if (state.name !== 'choosing') return <StateScreen ref={ref} state={state} {...props} />
  return (
    <Screen ref={ref} name="choosing" {...mergeProps({ className: 'ieum-linked' }, props)}>
      <Title>{t('linkedTitle')}</Title>
      <LinkedFirms accounts={state.accounts} />
      <ConsentDates />
      <Actions>
        <RenewConsent />
        <PortalLink purpose="manage" variant="plain" />
        <Note>{t('manageNote')}</Note>
      </Actions>
    </Screen>
  )
})
