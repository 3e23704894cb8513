import { QueryClient } from '@tanstack/react-query'
import { OnboardingProvider, VirtualAccountPicker, type VirtualAccountPickerProps } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { StrictMode, useState, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'

/** What a test wants the page to show. */
export interface Given {
  /** Default `many`: 24 accounts at five firms. */
  persona?: 'hong' | 'many'
  /** Props of the picker, in either mode. */
  picker?: object
  /** The host holds the value, this one to begin with. */
  kept?: string | string[] | null
  inDisabledFieldset?: boolean
  preventsReset?: boolean
  /** The form has an action of React, which does nothing and ends. */
  acts?: boolean
  /** Props of a second picker in the same form. */
  twin?: object
}

/** What the page reports to a test, and does for it. */
interface Host {
  /** Every value that the first picker reported. */
  reported: unknown[]
  submits: number
  /** The second account is no longer linked. */
  unlinkSecond: () => Promise<unknown>
  /** Ends or begins the session with the backend; without one the kit takes the list away. */
  setSession: (signedIn: boolean) => Promise<void>
}

declare global {
  interface Window {
    host: Host
    showForm: (given: Given) => void
  }
}

interface FormProps extends Given {
  onReport: (value: unknown) => void
  onSubmit: () => void
}

function Form({
  picker,
  twin,
  kept,
  inDisabledFieldset,
  preventsReset,
  acts,
  onReport,
  onSubmit,
}: FormProps): ReactNode {
  const [value, setValue] = useState(kept)
  const onValueChange = (next: typeof kept) => {
    onReport(next)
    setValue(next)
  }
  const props = { ...picker, onValueChange, ...(kept !== undefined && { value }) } as VirtualAccountPickerProps
  return (
    <form
      action={acts ? async () => {} : '/sent'}
      target={acts ? undefined : 'sent'}
      onSubmit={onSubmit}
      onReset={preventsReset ? (event) => event.preventDefault() : undefined}
    >
      <input name="memo" aria-label="memo" />
      <fieldset id="picker" disabled={inDisabledFieldset}>
        <VirtualAccountPicker {...props} />
      </fieldset>
      <fieldset id="twin">{twin && <VirtualAccountPicker {...twin} />}</fieldset>
      <button>submit</button>
      <button type="reset">reset</button>
    </form>
  )
}

let root: Root | undefined

/** Shows a new form of a host, in StrictMode. The browser itself sends it, into a frame. */
window.showForm = ({ persona = 'many', ...given }) => {
  const { sandbox, fetch } = createFakeBackend({ persona })
  const signedOut = createFakeBackend({ persona: null })
  let fetchNow = fetch
  const client = createOnboardingClient({ endpoint: '/api', fetch: (...args) => fetchNow(...args) })
  const queryClient = new QueryClient()
  const host: Host = {
    reported: [],
    submits: 0,
    unlinkSecond() {
      const accounts = sandbox.personas.find(({ id }) => id === persona)?.accounts.toSpliced(1, 1)
      const init = { method: 'PATCH', body: JSON.stringify({ accounts }) }
      return sandbox.control(new Request(`/__sandbox/personas/${persona}`, init), '127.0.0.1')
    },
    setSession(signedIn) {
      fetchNow = signedIn ? fetch : signedOut.fetch
      return queryClient.refetchQueries()
    },
  }
  window.host = host
  const portal = { signUpUrl: 'https://portal.example/', openIn: () => {} }
  root?.unmount()
  root = createRoot(document.getElementById('root')!)
  root.render(
    <StrictMode>
      <OnboardingProvider subject={persona} client={client} portal={portal} queryClient={queryClient}>
        <Form {...given} onReport={(value) => host.reported.push(value)} onSubmit={() => host.submits++} />
      </OnboardingProvider>
    </StrictMode>,
  )
}
