'use client'

import { forwardRef, useEffect } from 'react'
import type { OnboardingState } from '../../journey/onboarding-state.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { FocusKeeper } from '../a11y/focus-keeper.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { useOwnRef } from '../internals/use-own-ref.js'

/** Props that a ready-made component passes to the root of the screen it draws. */
export interface ScreenRootProps extends PartProps, Omit<NativeProps<'section'>, 'children' | 'defaultValue'> {}

/** Props of {@link Screen}. */
export interface ScreenProps extends PartProps, NativeProps<'section'> {
  /** The state that the screen draws, for `data-ieum-state`. */
  name: OnboardingState['name']
}

/**
 * Root of one screen. The styles apply inside it, and if it had the focus, the next screen gets it. With a `supportUrl` the way to
 * help is its last element, at the same place on every screen.
 */
export const Screen = forwardRef<HTMLElement, ScreenProps>(function Screen({ name, children, ...props }, ref) {
  const { announcer, locale, store, supportUrl } = useOnboardingContext()
  useEffect(() => store.showScreen(name), [store, name])
  const { t } = useMessages(firstMessages)
  const [element, ownRef] = useOwnRef(ref)
  const help = supportUrl && (
    <a className="ieum-button-plain ieum-help" href={supportUrl}>
      <span className="ieum-label">{t('help')}</span>
    </a>
  )
  const content = (
    <>
      {children}
      {help}
    </>
  )
  const own = { 'data-ieum-state': name, lang: locale?.tag ?? 'ko', children: content }
  const screen = useRenderElement('section', 'ieum ieum-screen', mergeProps(own, props), ownRef)
  return (
    // With the name as key, two screens that a host draws one after the other are different elements to React.
    <FocusKeeper key={name} element={element} announcer={announcer}>
      {screen}
    </FocusKeeper>
  )
})
