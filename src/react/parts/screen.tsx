import { forwardRef } from 'react'
import type { OnboardingState } from '../../flow/onboarding-state.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { FocusKeeper } from './focus-keeper.js'
import { mergeProps } from './merge-props.js'
import { usePart, type NativeProps, type PartProps } from './part.js'
import { useOwnRef } from './use-own-ref.js'

/** What a ready-made component passes on to the root of whichever screen it draws. */
export interface ScreenRootProps extends PartProps, Omit<NativeProps<'section'>, 'children' | 'defaultValue'> {}

/** Props of {@link Screen}. */
export interface ScreenProps extends PartProps, NativeProps<'section'> {
  /** The state that the screen draws; it stands in `data-ieum-state`. */
  name: OnboardingState['name']
}

/** Root of one screen: the styles reach what is inside, and the focus moves on to the next screen when it goes away. */
export const Screen = forwardRef<HTMLElement, ScreenProps>(function Screen({ name, ...props }, ref) {
  const { guide, locale } = useOnboardingContext()
  const [element, ownRef] = useOwnRef(ref)
  const own = { 'data-ieum-state': name, lang: locale?.tag ?? 'ko' }
  const screen = usePart('section', 'ieum ieum-screen', mergeProps(own, props), ownRef)
  return (
    // By name, so that one screen after another in a host's component is another element to React.
    <FocusKeeper key={name} element={element} onLeave={guide.loseFocus}>
      {screen}
    </FocusKeeper>
  )
})
