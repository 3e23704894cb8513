'use client'

import { forwardRef } from 'react'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { Icon, type IconName } from './icon.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'

type Message = keyof typeof lateMessages

/** Users who lack one of these fail at the portal, so they learn about it before they leave. */
const needs: readonly (readonly [IconName, Message, Message])[] = [
  ['phone', 'checklistPhone', 'checklistPhoneNote'],
  ['shield', 'checklistCertificate', 'checklistCertificateNote'],
  ['chart', 'checklistAccount', 'checklistAccountNote'],
]

/** Props of {@link Checklist}. */
export interface ChecklistProps extends PartProps, NativeProps<'div'> {}

/** What the user needs to sign up at the portal. */
export const Checklist = forwardRef<HTMLDivElement, ChecklistProps>(function Checklist(props, ref) {
  const { t } = useMessages(lateMessages)
  const children = (
    <>
      <p className="ieum-checklist-title">{t('checklistTitle')}</p>
      <ul>
        {needs.map(([icon, label, note]) => (
          <li key={label}>
            <Icon name={icon} />
            <span>
              {t(label)}
              <small>{t(note)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
  return useRenderElement('div', 'ieum-checklist', mergeProps({ children }, props), ref)
})
