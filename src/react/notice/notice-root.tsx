import { forwardRef } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { FocusKeeper } from '../parts/focus-keeper.js'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useOwnRef } from '../parts/use-own-ref.js'

/** Props of {@link NoticeRoot}. */
export interface NoticeRootProps extends PartProps, NativeProps<'div'> {}

/** The bar around the notice; the focus moves on to the screen's heading when it goes away. */
export const NoticeRoot = forwardRef<HTMLDivElement, NoticeRootProps>(function NoticeRoot(props, ref) {
  const { guide, locale } = useOnboardingContext()
  const [element, ownRef] = useOwnRef(ref)
  const bar = usePart('div', 'ieum ieum-notice', mergeProps({ lang: locale?.tag ?? 'ko' }, props), ownRef)
  return (
    <FocusKeeper element={element} onLeave={guide.loseFocus}>
      {bar}
    </FocusKeeper>
  )
})
