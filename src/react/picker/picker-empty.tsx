import { forwardRef, useEffect } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { mergeProps } from '../parts/merge-props.js'
import { Note, type NoteProps } from '../parts/note.js'
import { useWords } from '../use-words.js'
import { usePickerContext } from './picker-context.js'

/** Says that the filter finds nothing; nothing itself while it does. */
export const PickerEmpty = forwardRef<HTMLParagraphElement, NoteProps>(function PickerEmpty(props, ref) {
  const { shown } = usePickerContext()
  const { guide } = useOnboardingContext()
  const { say } = useWords()
  const note = shown.size === 0 ? say('searchEmpty') : null
  useEffect(() => {
    if (note) guide.announce(note)
  }, [guide, note])
  return note && <Note ref={ref} {...mergeProps({ children: note }, props)} />
})
