'use client'

import { forwardRef } from 'react'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { firstIcons } from './first-icons.js'
import { LineIcon } from './line-icon.js'

const steps = ['signUp', 'link', 'choose'] as const

const labels = { signUp: 'progressSignUp', link: 'progressLink', choose: 'progressChoose' } as const

/** One of the three steps of the journey. */
export type ProgressStep = (typeof steps)[number]

/** Props of {@link Progress}. */
export interface ProgressProps extends PartProps, Omit<NativeProps<'ol'>, 'children'> {
  /**
   * Where the user is.
   * @default unknown: no step is marked
   */
  step?: ProgressStep | undefined
}

/** The three steps of the journey, on every screen: sign up, link, choose. */
export const Progress = forwardRef<HTMLOListElement, ProgressProps>(function Progress({ step, ...props }, ref) {
  const { t } = useMessages(firstMessages)
  const current = step ? steps.indexOf(step) : -1
  const children = steps.map((name, index) => (
    <li key={name} data-done={index < current || undefined} aria-current={index === current ? 'step' : undefined}>
      {index < current && <LineIcon path={firstIcons.check} />}
      {t(labels[name])}
      {index < current && <span className="ieum-hidden"> {t('stepDone')}</span>}
    </li>
  ))
  return useRenderElement('ol', 'ieum-progress', mergeProps({ 'aria-label': t('progress'), children }, props), ref)
})
