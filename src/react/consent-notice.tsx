import { forwardRef } from 'react'
import { NoticeDismiss } from './notice/notice-dismiss.js'
import { NoticeRoot, type NoticeRootProps } from './notice/notice-root.js'
import { NoticeText } from './notice/notice-text.js'
import { useConsentNotice } from './notice/use-consent-notice.js'
import { PortalLink } from './parts/portal-link.js'
import { RecheckButton } from './parts/recheck-button.js'
import { useStoreSnapshot } from './use-facts.js'

/** Props of {@link ConsentNotice}. */
export interface ConsentNoticeProps extends Omit<NoticeRootProps, 'children'> {}

/** Tells the user from 30 days before that a consent ends, with the way to renew it; asks nothing itself. */
export const ConsentNotice = /* @__PURE__ */ Object.assign(
  forwardRef<HTMLDivElement, ConsentNoticeProps>(function ConsentNotice(props, ref) {
    const { attempt } = useStoreSnapshot()
    if (useConsentNotice() === null) return null
    return (
      <>
        <NoticeRoot ref={ref} {...props}>
          <NoticeText />
          <PortalLink purpose="renewConsent" variant="inline" />
          <NoticeDismiss />
        </NoticeRoot>
        {attempt?.purpose === 'renewConsent' && <RecheckButton purpose="renewConsent" variant="plain" />}
      </>
    )
  }),
  { Root: NoticeRoot, Text: NoticeText, Dismiss: NoticeDismiss },
)
