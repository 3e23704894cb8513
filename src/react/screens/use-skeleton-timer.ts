import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'

const subscribeToNothing = () => () => {}

/** True if the user has waited for long. Says that the kit is checking, and that it takes longer. Inactive, it does nothing. */
export function useSkeletonTimer(active = true): boolean {
  const { t } = useMessages(firstMessages)
  const { skeletonTimer, announcer } = useOnboardingContext()
  const show = useCallback(
    (onSlow: () => void) => skeletonTimer.show(onSlow, () => announcer.announceProgress(t('checking'))),
    [skeletonTimer, announcer, t],
  )
  const slow = useSyncExternalStore(active ? show : subscribeToNothing, skeletonTimer.isSlow, () => false)
  useEffect(() => {
    if (active && slow) announcer.announceProgress(t('checkingSlow'))
  }, [active, announcer, slow, t])
  return active && slow
}
