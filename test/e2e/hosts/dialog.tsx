import { OnboardingDialog, OnboardingProvider } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { useEffect, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

const backend = createFakeBackend({ persona: 'newcomer' })
const client = createOnboardingClient({ endpoint: '/api/onboarding', fetch: backend.fetch })

/** Draws the page of the address, as the router of a host does. */
function Router(): ReactNode {
  const [path, setPath] = useState(window.location.pathname)
  useEffect(() => {
    const follow = () => setPath(window.location.pathname)
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const openSettings = () => {
    window.history.pushState(null, '', '/settings')
    setPath('/settings')
  }
  if (path === '/settings') return <Page key={path} />
  return (
    <>
      <button onClick={openSettings}>Settings</button>
      <Page key={path} />
    </>
  )
}

/** A page whose button opens the journey of a newcomer. */
function Page(): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button onClick={() => setOpen(true)}>Link accounts</button>
      <OnboardingDialog open={open} onOpenChange={setOpen} />
    </>
  )
}

createRoot(document.getElementById('root')!).render(
  <OnboardingProvider subject="newcomer" client={client} portal={{ signUpUrl: 'https://portal.example/' }}>
    <Router />
  </OnboardingProvider>,
)
