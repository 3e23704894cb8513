import type { FormEvent } from 'react'
import type { BridgeState } from '../../contract/devtools-bridge.js'

/** Signs in as another persona, if the app says where. */
export function PersonaSwitch({ personas }: Pick<BridgeState, 'personas'>) {
  const offered = personas.filter(({ signInUrl }) => signInUrl !== null)
  if (offered.length === 0) return null
  return (
    <form className="switch" onSubmit={signIn}>
      <label htmlFor="persona">Persona</label>
      <select id="persona" name="persona">
        {offered.map(({ id, shownName, signInUrl }) => (
          <option key={id} value={signInUrl ?? ''}>
            {`${id} · ${shownName}`}
          </option>
        ))}
      </select>
      <button className="plain">Sign in</button>
    </form>
  )
}

function signIn(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault()
  const url = new FormData(event.currentTarget).get('persona')
  if (typeof url === 'string') window.location.assign(url)
}
