import { forwardRef, type MouseEvent, type ReactNode } from 'react'
import type { PortalPurpose } from '../../flow/attempt.js'
import { useOnboardingContext } from '../onboarding-context.js'
import type { MessageKey } from '../messages.js'
import { getPortalUrl } from '../portal-url.js'
import { useWords } from '../use-words.js'
import { getButtonSlot, type ButtonVariant } from './button.js'
import { Icon } from './icon.js'
import { mergeProps } from './merge-props.js'
import { usePart, type NativeProps, type PartProps } from './part.js'

const words = {
  signUp: 'signUp',
  link: 'link',
  renewConsent: 'renew',
  registerCertificate: 'registerCertificate',
  logIn: 'logIn',
} as const satisfies Record<PortalPurpose, MessageKey>

/** Props of {@link PortalLink}. */
export interface PortalLinkProps extends PartProps, Omit<NativeProps<'a'>, 'href' | 'target' | 'children'> {
  /** What the user goes to the portal for; decides the page. */
  purpose: PortalPurpose
  /** Default `primary`. */
  variant?: ButtonVariant | undefined
  /** Default what the purpose is called. */
  children?: ReactNode
}

/**
 * The hand-off to the portal: a link, so that no browser blocks it; a button where the host opens the page itself
 * (`portal.openIn` is a function). From the click on the kit waits for the return.
 */
export const PortalLink = forwardRef<HTMLAnchorElement, PortalLinkProps>(function PortalLink(
  { purpose, variant = 'primary', children, ...props },
  ref,
) {
  const { portal, store } = useOnboardingContext()
  const { say } = useWords()
  const { openIn = 'tab' } = portal
  const href = getPortalUrl(portal, purpose)
  const handOff = () => store.handOff(purpose)
  const isOpenedByHost = typeof openIn === 'function'
  const open = () => {
    handOff()
    if (isOpenedByHost) openIn(href, purpose)
  }
  const onAuxClick = ({ button }: MouseEvent) => button === 1 && handOff()
  const own = isOpenedByHost ? { type: 'button', onClick: open } : { href, onClick: open, onAuxClick }
  const newTab = openIn === 'tab' ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  const name = (
    <>
      {say(words[purpose])}
      {variant === 'primary' && <Icon name="external" />}
    </>
  )
  // A label of its own: see controls.css.
  const label = <span className="ieum-label">{children ?? name}</span>
  const attributes = mergeProps({ ...own, ...newTab, children: label }, props)
  return usePart(isOpenedByHost ? 'button' : 'a', getButtonSlot(variant), attributes, ref)
})
