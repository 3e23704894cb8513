import { forwardRef } from 'react'
import type { MessageKey } from '../messages.js'
import { useWords } from '../use-words.js'
import { Icon, type IconName } from './icon.js'
import { mergeProps } from './merge-props.js'
import { usePart, type NativeProps, type PartProps } from './part.js'

/** What makes users fail at the portal, told before they leave. */
const needs: readonly (readonly [IconName, MessageKey, MessageKey])[] = [
  ['phone', 'checklistPhone', 'checklistPhoneNote'],
  ['shield', 'checklistCertificate', 'checklistCertificateNote'],
  ['chart', 'checklistAccount', 'checklistAccountNote'],
]

/** Props of {@link Checklist}. */
export interface ChecklistProps extends PartProps, NativeProps<'div'> {}

/** What the user needs for signing up at the portal. */
export const Checklist = forwardRef<HTMLDivElement, ChecklistProps>(function Checklist(props, ref) {
  const { say } = useWords()
  const children = (
    <>
      <p className="ieum-checklist-title">{say('checklistTitle')}</p>
      <ul>
        {needs.map(([icon, label, note]) => (
          <li key={label}>
            <Icon name={icon} />
            <span>
              {say(label)}
              <small>{say(note)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
  return usePart('div', 'ieum-checklist', mergeProps({ children }, props), ref)
})
