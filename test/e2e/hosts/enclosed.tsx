import { Onboarding, OnboardingProvider } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'

/** Where the host puts the journey of a newcomer. The provider is outside in each case. */
const enclosures = {
  /** A modal dialog, which makes the rest of the page inert. */
  dialog() {
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.showModal()
    return dialog
  },
  /** A web component whose modal dialog is in its shadow root, with the journey in its slot. */
  slotted() {
    const host = document.body.appendChild(document.createElement('div'))
    const dialog = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('dialog'))
    dialog.appendChild(document.createElement('slot'))
    dialog.showModal()
    return host.appendChild(document.createElement('div'))
  },
  shadow() {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    const link = root.appendChild(document.createElement('link'))
    link.rel = 'stylesheet'
    link.href = '/kit.css'
    return root.appendChild(document.createElement('div'))
  },
  /** A frame of the same origin, into which the page renders. */
  frame() {
    const frame = document.body.appendChild(document.createElement('iframe'))
    Object.assign(frame, { width: '400', height: '700' })
    return frame.contentDocument!.body
  },
}

const name = new URL(location.href).pathname.slice(1) as keyof typeof enclosures
const backend = createFakeBackend({ persona: 'newcomer' })
const client = createOnboardingClient({ endpoint: '/api/onboarding', fetch: backend.fetch })
window.signUp = () => backend.patchPersona('newcomer', { member: true })

createRoot(document.getElementById('root')!).render(
  <OnboardingProvider subject="newcomer" client={client} portal={{ signUpUrl: 'https://portal.example/' }}>
    <input aria-label="own" />
    {createPortal(<Onboarding />, enclosures[name]())}
  </OnboardingProvider>,
)
