'use client'

import { forwardRef, useEffect } from 'react'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { useOwnRef } from '../internals/use-own-ref.js'

/** Props of {@link Title}. */
export interface TitleProps extends PartProps, NativeProps<'h2'> {}

/** Heading of a screen, at the level that the provider sets. It is announced and takes the focus from a screen that went away. */
export const Title = forwardRef<HTMLHeadingElement, TitleProps>(function Title(props, ref) {
  const { headingLevel, announcer } = useOnboardingContext()
  const [element, ownRef] = useOwnRef(ref)
  const text = typeof props.children === 'string' ? props.children : undefined
  useEffect(() => {
    if (element.current) announcer.announceScreen(element.current, text ?? element.current.textContent ?? '')
  }, [element, announcer, text])
  return useRenderElement(`h${headingLevel}`, 'ieum-title', mergeProps({ tabIndex: -1 }, props), ownRef)
})
