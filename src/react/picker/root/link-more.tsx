'use client'

import { forwardRef } from 'react'
import { BarePortalLink } from '../../parts/bare-portal-link.js'
import { firstIcons } from '../../parts/first-icons.js'
import { LineIcon } from '../../parts/line-icon.js'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { LateRecheckButton } from '../../screens/late/late-recheck-button.js'
import { useStoreValue } from '../../store/use-store-value.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'

/** Props of {@link LinkMore}. */
export interface LinkMoreProps extends PartProps, Omit<NativeProps<'div'>, 'children'> {}

/** Leads the user to link more accounts. List and selection stay while the user is at the portal. */
export const LinkMore = forwardRef<HTMLDivElement, LinkMoreProps>(function LinkMore(props, ref) {
  const handoff = useStoreValue('handoff')
  const { t } = useMessages(firstMessages)
  const children = (
    <>
      {handoff?.purpose === 'link' && (
        <LateRecheckButton purpose="link" variant="plain" stillWaiting="linkMoreStillWaiting" />
      )}
      <BarePortalLink purpose="link" variant="dashed">
        <LineIcon path={firstIcons.plus} />
        {t('linkMore')}
      </BarePortalLink>
    </>
  )
  return useRenderElement('div', 'ieum-link-more', mergeProps({ children }, props), ref)
})
