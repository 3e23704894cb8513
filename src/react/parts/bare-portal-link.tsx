import { forwardRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { PortalPurpose } from '../../journey/handoff.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { getPortalUrl } from '../provider/portal-url.js'
import { useLateScreens } from '../screens/late/use-late-screens.js'
import { getButtonSlot, type ButtonVariant } from './button.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'

/** Props of a link to the portal. */
export interface PortalLinkProps extends PartProps, Omit<NativeProps<'a'>, 'href' | 'target' | 'children'> {
  /** Why the user goes to the portal. Decides the page. */
  purpose: PortalPurpose
  /**
   * How much the link stands out.
   * @default 'primary'
   */
  variant?: ButtonVariant | undefined
  /**
   * What the link says.
   * @default a label for the purpose
   */
  children?: ReactNode
}

/** The handoff to the portal without a label of its own. What it says or asks after the click comes with the late screens. */
export const BarePortalLink = forwardRef<HTMLAnchorElement, PortalLinkProps>(function BarePortalLink(
  { purpose, variant = 'primary', children, ...props },
  ref,
) {
  const { portal, store } = useOnboardingContext()
  const { t } = useMessages(firstMessages)
  const chunk = useLateScreens()
  const late = typeof chunk === 'object' ? chunk : null
  // Undefined until a real browser was first offered.
  const [isLeaving, setLeaving] = useState<boolean>()
  const { openIn = 'tab' } = portal
  const href = getPortalUrl(portal, purpose)
  const startHandoff = () => store.startHandoff(purpose)
  const isOpenedByHost = typeof openIn === 'function'
  const open = (event: MouseEvent) => {
    if (late?.findBrowserToLeave(store.getSnapshot())) {
      event.preventDefault()
      setLeaving(true)
    } else if (isOpenedByHost) store.startHandoffBy(() => openIn(href, purpose), purpose)
    else startHandoff()
  }
  const onAuxClick = ({ button }: MouseEvent) => button === 1 && startHandoff()
  const own = isOpenedByHost ? { type: 'button', onClick: open } : { href, onClick: open, onAuxClick }
  const newTab = { target: '_blank', rel: 'noopener noreferrer', 'aria-description': t('newTab') }
  // An element for the label: see controls.css.
  const label = <span className="ieum-label">{children}</span>
  const attributes = mergeProps({ ...own, ...(openIn === 'tab' && newTab), children: label }, props)
  const link = useRenderElement(isOpenedByHost ? 'button' : 'a', getButtonSlot(variant), attributes, ref)
  return (
    <>
      {late && <late.PortalNote purpose={purpose} />}
      {link}
      {late && isLeaving !== undefined && (
        <late.OpenInBrowserDialog purpose={purpose} open={isLeaving} onClose={() => setLeaving(false)} />
      )}
    </>
  )
})
