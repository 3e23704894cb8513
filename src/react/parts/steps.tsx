'use client'

import { forwardRef, type ReactNode } from 'react'
import type { MessageKey } from '../i18n/messages.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { Icon } from './icon.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'

/** Each step, and where it happens. */
const steps = [
  ['stepOpen', 'stepInApp'],
  ['stepSignUp', 'stepOnPortal'],
  ['stepLink', 'stepOnPortal'],
  ['stepChoose', 'stepInApp'],
] as const satisfies [MessageKey, MessageKey][]

const messages = { ...lateMessages, stepDone: firstMessages.stepDone }

const positions = { signUp: 1, link: 2 }

/** Props of {@link Steps}. */
export interface StepsProps extends PartProps, NativeProps<'ol'> {
  /** Why the user is at the portal. */
  purpose: keyof typeof positions
}

/** The steps from opening the portal to choosing an account, with the current one marked. */
export const Steps = forwardRef<HTMLOListElement, StepsProps>(function Steps({ purpose, ...props }, ref) {
  const children = steps.map(([name, location], index) => (
    <Step key={name} name={name} location={location} number={index + 1} ahead={index - positions[purpose]} />
  ))
  return useRenderElement('ol', 'ieum-steps', mergeProps({ children }, props), ref)
})

interface StepProps {
  name: (typeof steps)[number][0]
  location: (typeof steps)[number][1]
  number: number
  /** How many steps the user has to do before this one. Below zero it is done. */
  ahead: number
}

function Step({ name, location, number, ahead }: StepProps): ReactNode {
  const { t } = useMessages(messages)
  const isDone = ahead < 0
  const isCurrent = ahead === 0
  return (
    <li data-done={isDone || undefined} aria-current={isCurrent ? 'step' : undefined}>
      <span className="ieum-step-mark" aria-hidden="true">
        {isDone ? <Icon name="check" /> : number}
      </span>
      <span>
        {t(name)}
        {isDone ? (
          <span className="ieum-hidden"> {t('stepDone')}</span>
        ) : (
          <small>{t(isCurrent ? 'stepCurrent' : location)}</small>
        )}
      </span>
    </li>
  )
}
