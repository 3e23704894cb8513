'use client'

import { forwardRef } from 'react'
import type { PortalPurpose } from '../../journey/handoff.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import type { MessageKey } from '../i18n/messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { BarePortalLink, type PortalLinkProps } from './bare-portal-link.js'
import { Icon } from './icon.js'

const messages = { ...lateMessages, renew: firstMessages.renew }

const labels = {
  signUp: 'signUp',
  link: 'link',
  renewConsent: 'renew',
  registerCertificate: 'registerCertificate',
  logIn: 'logIn',
  manage: 'manage',
} as const satisfies Record<PortalPurpose, MessageKey>

/**
 * The handoff to the portal. It is a link, so that no browser blocks it, or a button if the host opens the page itself
 * (`portal.openIn` is a function). After the click the kit waits for the return. If the function says that the portal did not
 * open, a note above says so. In the built-in browser of an app, the way to a real browser comes first.
 */
export const PortalLink = forwardRef<HTMLAnchorElement, PortalLinkProps>(function PortalLink(
  { purpose, variant = 'primary', children, ...props },
  ref,
) {
  const { t } = useMessages(messages)
  const name = (
    <>
      {t(labels[purpose])}
      {variant === 'primary' && <Icon name="external" />}
    </>
  )
  return (
    <BarePortalLink ref={ref} purpose={purpose} variant={variant} {...props}>
      {children ?? name}
    </BarePortalLink>
  )
})
