import { forwardRef, useEffect } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { mergeProps } from './merge-props.js'
import { usePart, type NativeProps, type PartProps } from './part.js'
import { useOwnRef } from './use-own-ref.js'

/** Props of {@link Title}. */
export interface TitleProps extends PartProps, NativeProps<'h2'> {}

/** Heading of a screen, at the provider's level: announced, and takes the focus over from a screen that went away. */
export const Title = forwardRef<HTMLHeadingElement, TitleProps>(function Title(props, ref) {
  const { headingLevel, guide } = useOnboardingContext()
  const [element, ownRef] = useOwnRef(ref)
  const text = typeof props.children === 'string' ? props.children : undefined
  useEffect(() => {
    if (element.current) guide.arrive(element.current, text ?? element.current.textContent ?? '')
  }, [element, guide, text])
  return usePart(`h${headingLevel}`, 'ieum-title', mergeProps({ tabIndex: -1 }, props), ownRef)
})
