import { useEffect, type KeyboardEvent, type ReactNode } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { Icon } from '../parts/icon.js'
import { useWords } from '../use-words.js'

interface PickerFilterProps {
  value: string
  onChange: (value: string) => void
  /** True where no account matches. */
  empty: boolean
}

/** Narrows the list; a helper of the picker, so it is no field of the host's form. */
export function PickerFilter({ value, onChange, empty }: PickerFilterProps): ReactNode {
  const { guide } = useOnboardingContext()
  const { say } = useWords()
  const note = empty ? say('searchEmpty') : null
  useEffect(() => {
    if (note) guide.announce(note)
  }, [guide, note])
  return (
    <>
      <label className="ieum-filter">
        <Icon name="search" />
        <input
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={keepFromSubmitting}
        />
      </label>
      {note && <p className="ieum-note">{note}</p>}
    </>
  )
}

function keepFromSubmitting(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}
