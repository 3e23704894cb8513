import type { ReactNode } from 'react'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import type { InAppBrowser } from '../../internals/in-app-browser.js'
import { Actions } from '../../parts/actions.js'
import { Body } from '../../parts/body.js'
import { ExternalLink, useExternalUrl } from '../../parts/external-link.js'
import { Illustration } from '../../parts/illustration.js'
import { PageLink } from '../../parts/page-link.js'
import { Status } from '../../parts/status.js'
import { Title } from '../../parts/title.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'

interface OpenInBrowserContentProps {
  browser: InAppBrowser
  /** What continues in the app. */
  children: ReactNode
}

/** Offers a real browser, as a whole screen. */
export function OpenInBrowserContent({ browser, children }: OpenInBrowserContentProps): ReactNode {
  const { externalBrowserUrl } = useOnboardingContext()
  const { t } = useMessages(lateMessages)
  const href = useExternalUrl(browser)
  return (
    <>
      <Illustration name="browser" />
      <Title>{t('openInBrowserTitle')}</Title>
      <Body>{t('openInBrowserBody', { app: t(browser.app) })}</Body>
      <PageLink browser={browser} canOpen={href !== null} />
      <Actions pinned>
        <Status>{!externalBrowserUrl && t('openInBrowserLogIn')}</Status>
        {href && <ExternalLink browser={browser} href={href} />}
        {children}
      </Actions>
    </>
  )
}
