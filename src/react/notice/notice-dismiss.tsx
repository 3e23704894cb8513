import { forwardRef } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { Icon } from '../parts/icon.js'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useWords } from '../use-words.js'

/** Props of {@link NoticeDismiss}. */
export interface NoticeDismissProps extends PartProps, NativeProps<'button'> {}

/** Hides the notice until the next day in Seoul. */
export const NoticeDismiss = forwardRef<HTMLButtonElement, NoticeDismissProps>(function NoticeDismiss(props, ref) {
  const { store } = useOnboardingContext()
  const { say } = useWords()
  const own = {
    type: 'button',
    'aria-label': say('dismiss'),
    onClick: store.dismissNotice,
    children: <Icon name="close" />,
  }
  return usePart('button', 'ieum-icon-button', mergeProps(own, props), ref)
})
