'use client'

import { forwardRef, useEffect, useRef } from 'react'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { mergeProps } from '../../internals/merge-props.js'
import { Note, type NoteProps } from '../../parts/note.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { usePickerContext } from '../root/picker-context.js'

/** Says that no account matches the filter. Draws nothing if one does. Announced once, when typing has settled. */
export const PickerEmpty = forwardRef<HTMLParagraphElement, NoteProps>(function PickerEmpty(props, ref) {
  const { shown, filter, isTyping } = usePickerContext()
  const { announcer } = useOnboardingContext()
  const { t } = useMessages(firstMessages)
  const isAnnounced = useRef(false)
  const note = shown.size === 0 ? t('searchEmpty', { query: filter.trim() }) : null
  useEffect(() => {
    if (!note) isAnnounced.current = false
    if (!note || isTyping || isAnnounced.current) return
    isAnnounced.current = true
    announcer.announce(note)
  }, [announcer, note, isTyping])
  return note && <Note ref={ref} {...mergeProps({ children: note }, props)} />
})
