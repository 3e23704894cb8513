import { useOnboarding } from 'ieum'
import { useState, type FormEvent, type ReactNode } from 'react'

/** A host's form. It shows the data it would send. */
export function HostForm({ children }: { children: ReactNode }): ReactNode {
  const [sent, setSent] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(JSON.stringify([...new FormData(event.currentTarget)], null, 2))
  }
  return (
    <form className="story-host" onSubmit={submit} onReset={() => setSent(null)}>
      {children}
      <FormButtons />
      <output aria-label="FormData">{sent}</output>
    </form>
  )
}

/** Absent if there is nothing to submit. */
function FormButtons(): ReactNode {
  const { state } = useOnboarding()
  if (state.name !== 'choosing') return null
  return (
    <p className="story-buttons">
      <button>Submit</button>
      <button type="reset">Reset</button>
    </p>
  )
}
