import { forwardRef } from 'react'
import { FocusKeeper } from '../a11y/focus-keeper.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { mergeProps } from '../internals/merge-props.js'
import { useOwnRef } from '../internals/use-own-ref.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { useStoreValue } from '../store/use-store-value.js'
import { Button, type ButtonProps } from './button.js'
import type { RecheckPurpose } from './recheck-purpose.js'

const labels = { signUp: 'signUpDone', link: 'linkDone', renewConsent: 'renewalDone' } as const

interface BareRecheckButtonProps extends ButtonProps {
  purpose: RecheckPurpose
}

/** The button without its status, for screens that show the status above another button. */
export const BareRecheckButton = forwardRef<HTMLButtonElement, BareRecheckButtonProps>(function BareRecheckButton(
  { purpose, ...props },
  ref,
) {
  const { store, announcer } = useOnboardingContext()
  const recheck = useStoreValue('recheck')
  const { t } = useMessages(lateMessages)
  const [element, ownRef] = useOwnRef(ref)
  const isChecking = recheck === 'checking'
  const own = {
    'aria-disabled': isChecking,
    'data-busy': isChecking || undefined,
    onClick: () => void store.recheck(purpose),
    children: t(labels[purpose]),
  }
  return (
    <FocusKeeper element={element} announcer={announcer}>
      <Button ref={ownRef} {...mergeProps(own, props)} />
    </FocusKeeper>
  )
})
