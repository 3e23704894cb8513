import { forwardRef, type ReactNode } from 'react'
import type { MessageKey } from '../messages.js'
import { useWords } from '../use-words.js'
import { Icon } from './icon.js'
import { mergeProps } from './merge-props.js'
import { usePart, type NativeProps, type PartProps } from './part.js'

const steps = ['stepOpen', 'stepSignUp', 'stepLink', 'stepChoose'] as const satisfies MessageKey[]

const positions = { signUp: 1, link: 2 }

/** Props of {@link Steps}. */
export interface StepsProps extends PartProps, NativeProps<'ol'> {
  /** What the user is at the portal for. */
  purpose: keyof typeof positions
}

/** The steps from the portal's front page to the choice of an account, and which of them the user is at. */
export const Steps = forwardRef<HTMLOListElement, StepsProps>(function Steps({ purpose, ...props }, ref) {
  const children = steps.map((name, index) => (
    <Step key={name} name={name} number={index + 1} ahead={index - positions[purpose]} />
  ))
  return usePart('ol', 'ieum-steps', mergeProps({ children }, props), ref)
})

interface StepProps {
  name: (typeof steps)[number]
  number: number
  /** How many steps lie between the user and this one; below zero it is done. */
  ahead: number
}

function Step({ name, number, ahead }: StepProps): ReactNode {
  const { say } = useWords()
  const isDone = ahead < 0
  const isCurrent = ahead === 0
  return (
    <li data-done={isDone || undefined} aria-current={isCurrent ? 'step' : undefined}>
      <span className="ieum-step-mark" aria-hidden="true">
        {isDone ? <Icon name="check" /> : number}
      </span>
      <span>
        {say(name)}
        {isDone && <span className="ieum-hidden"> {say('stepDone')}</span>}
        {isCurrent && <small>{say('stepCurrent')}</small>}
      </span>
    </li>
  )
}
