'use client'

import { forwardRef, type ChangeEvent } from 'react'
import { isIsoDay } from '../../contract/wire-value.js'
import { formatDate } from '../i18n/format-date.js'
import { afterMessages } from '../i18n/locales/ko/after-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'

/** One thing that the host shares. Every text is the host's. */
export interface DataUseItem {
  /** What is shared. */
  title: string
  /** Why it is shared. */
  purpose: string
  /** Until when: an ISO day, which is written in the language of the user, or a text, which is shown as it is. */
  until?: string
}

/** Props of {@link DataUse}. */
export interface DataUseProps extends PartProps, Omit<NativeProps<'section'>, 'children'> {
  /** What is shared, one by one. */
  items: readonly DataUseItem[]
  /** Version of the texts, for your records. The event `disclosureAccepted` carries it. */
  version: string
  /**
   * Adds a checkbox that the form around it requires.
   * @default false
   */
  required?: boolean | undefined
  /** The user has ticked the checkbox, which is there if this is given. */
  onAccept?: ((version: string) => void) | undefined
}

/**
 * What is shared, why and until when, to be shown before the first handoff to the portal. The kit writes none of it: the texts
 * are the host's, and so is the decision what follows from the tick.
 * @example
 * const [accepted, setAccepted] = useState('')
 * const items = [{ title: 'Balances', purpose: 'To show your assets' }]
 * return accepted ? <Onboarding /> : <DataUse version="2026-03" items={items} required onAccept={setAccepted} />
 */
export const DataUse = forwardRef<HTMLElement, DataUseProps>(function DataUse(
  { items, version, required = false, onAccept, ...props },
  ref,
) {
  const { locale, store } = useOnboardingContext()
  const { t, tag } = useMessages(afterMessages)
  const formatUntil = (until: string) => (isIsoDay(until) ? t('consentUntil', { date: formatDate(until, tag) }) : until)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (!target.checked) return
    store.acceptDisclosure(version)
    onAccept?.(version)
  }
  const children = (
    <>
      {items.map(({ title, purpose, until }, index) => (
        <details key={index} className="ieum-data-use-item">
          <summary>{title}</summary>
          <p>{purpose}</p>
          {until !== undefined && <p className="ieum-note">{formatUntil(until)}</p>}
        </details>
      ))}
      {(required || onAccept) && (
        // With the version as key, a new text has to be accepted anew.
        <label key={version} className="ieum-data-use-accept">
          <input type="checkbox" className="ieum-item-input" required={required} onChange={onChange} />
          {t('dataUseAccept')}
        </label>
      )}
    </>
  )
  const own = { lang: locale?.tag ?? 'ko', 'aria-label': t('dataUseLabel'), children }
  return useRenderElement('section', 'ieum ieum-data-use', mergeProps(own, props), ref)
})
