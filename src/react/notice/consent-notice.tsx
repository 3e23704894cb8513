'use client'

import { forwardRef } from 'react'
import { NoticeDismiss } from './notice-dismiss.js'
import { NoticeRoot, type NoticeRootProps } from './notice-root.js'
import { NoticeText } from './notice-text.js'
import { useConsentNotice } from './use-consent-notice.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { BarePortalLink } from '../parts/bare-portal-link.js'
import { LateRecheckButton } from '../screens/late/late-recheck-button.js'
import { useStoreValue } from '../store/use-store-value.js'

/** Props of {@link ConsentNotice}. */
export interface ConsentNoticeProps extends Omit<NoticeRootProps, 'children'> {}

/**
 * Says from 30 days before that a consent ends, with a link to renew it. Sends no request itself.
 * @example
 * <ConsentNotice />
 */
export const ConsentNotice = /* @__PURE__ */ Object.assign(
  forwardRef<HTMLDivElement, ConsentNoticeProps>(function ConsentNotice(props, ref) {
    const handoff = useStoreValue('handoff')
    const { t } = useMessages(firstMessages)
    if (useConsentNotice() === null) return null
    return (
      <>
        <NoticeRoot ref={ref} {...props}>
          <NoticeText />
          <BarePortalLink purpose="renewConsent" variant="inline">
            {t('renew')}
          </BarePortalLink>
          <NoticeDismiss />
        </NoticeRoot>
        {handoff?.purpose === 'renewConsent' && <LateRecheckButton purpose="renewConsent" variant="plain" />}
      </>
    )
  }),
  { Root: NoticeRoot, Text: NoticeText, Dismiss: NoticeDismiss },
)
