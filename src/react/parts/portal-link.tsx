import type { MouseEvent, ReactNode } from 'react'
import type { PortalPurpose } from '../../flow/attempt.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { getPortalUrl } from '../portal-url.js'

interface PortalLinkProps {
  purpose: PortalPurpose
  /** Class of the look. Default the primary button. */
  className?: string
  children: ReactNode
}

/** The hand-off to the portal: a link, so that no browser blocks it; a button where the host opens the page itself. */
export function PortalLink({ purpose, className = 'ieum-button', children }: PortalLinkProps): ReactNode {
  const { portal, store } = useOnboardingContext()
  const { openIn = 'tab' } = portal
  const href = getPortalUrl(portal, purpose)
  const handOff = () => store.handOff(purpose)
  const label = <span className="ieum-label">{children}</span>
  if (typeof openIn === 'function') {
    const open = () => {
      handOff()
      openIn(href, purpose)
    }
    return (
      <button type="button" className={className} onClick={open}>
        {label}
      </button>
    )
  }
  const newTab = openIn === 'tab' ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  const onMiddleClick = ({ button }: MouseEvent) => button === 1 && handOff()
  return (
    <a href={href} className={className} onClick={handOff} onAuxClick={onMiddleClick} {...newTab}>
      {label}
    </a>
  )
}
