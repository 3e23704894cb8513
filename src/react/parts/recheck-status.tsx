import { useEffect, type ReactNode } from 'react'
import { formatWait } from '../i18n/format-wait.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { useStoreValue } from '../store/use-store-value.js'
import type { RecheckPurpose } from './recheck-purpose.js'
import { Status } from './status.js'
import { useRecheckWait } from './use-recheck-wait.js'

const messages = { ...lateMessages, checking: firstMessages.checking }

const unchangedTexts = {
  signUp: 'signUpStillWaiting',
  link: 'linkStillWaiting',
  renewConsent: 'renewalStillWaiting',
} as const

interface RecheckStatusProps {
  purpose: RecheckPurpose
  /**
   * Message if nothing has changed yet.
   * @default one for the purpose
   */
  stillWaiting?: keyof typeof lateMessages | undefined
}

/** The place above the buttons for what a recheck says. It is there without a message too, so that nothing moves. */
export function RecheckStatus({ purpose, stillWaiting = unchangedTexts[purpose] }: RecheckStatusProps): ReactNode {
  const { announcer } = useOnboardingContext()
  const recheck = useStoreValue('recheck')
  const handoff = useStoreValue('handoff')
  const { t, tag } = useMessages(messages)
  const secondsLeft = useRecheckWait()
  const texts = { none: null, checking: t('checking'), unchanged: t(stillWaiting), failed: t('recheckFailed') }
  const result = texts[recheck]
  // Neither what the kit does by itself nor what counts down is announced: it would never end.
  useEffect(() => {
    if (result) announcer.announceProgress(result)
  }, [announcer, result])
  const phase = handoff?.purpose === purpose ? handoff.phase : null
  const lasting = phase && (phase === 'looking' ? texts.checking : texts.unchanged)
  const limited = secondsLeft ? t('recheckLimited', { time: formatWait(secondsLeft, tag) }) : null
  const text = limited ?? (secondsLeft === 0 ? t('waitOver') : (result ?? lasting))
  return <Status isLooking={text === texts.checking}>{text}</Status>
}
