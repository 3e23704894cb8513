'use client'

import { forwardRef } from 'react'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { FocusKeeper } from '../a11y/focus-keeper.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { useOwnRef } from '../internals/use-own-ref.js'

/** Props of {@link NoticeRoot}. */
export interface NoticeRootProps extends PartProps, NativeProps<'div'> {}

/** The bar around the notice. If it had the focus when it goes away, the heading of the screen gets it. */
export const NoticeRoot = forwardRef<HTMLDivElement, NoticeRootProps>(function NoticeRoot(props, ref) {
  const { announcer, locale } = useOnboardingContext()
  const [element, ownRef] = useOwnRef(ref)
  const bar = useRenderElement('div', 'ieum ieum-notice', mergeProps({ lang: locale?.tag ?? 'ko' }, props), ownRef)
  return (
    <FocusKeeper element={element} announcer={announcer}>
      {bar}
    </FocusKeeper>
  )
})
