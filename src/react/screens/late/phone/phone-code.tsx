import type { ReactNode } from 'react'
import type { PortalPurpose } from '../../../../journey/handoff.js'
import { lateMessages } from '../../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../../i18n/use-messages.js'
import { CopyButton } from '../../../parts/copy-button.js'
import { useOnboardingContext } from '../../../provider/onboarding-context.js'
import { getPhoneUrl } from '../../../provider/portal-url.js'
import { useQrCode } from './use-qr-code.js'

/** Light modules around the code, as its standard asks for. */
const border = 4

interface PhoneCodeProps {
  purpose: PortalPurpose
  /** The kit checks by itself, so the screen may promise to go on. */
  isPolling: boolean
}

/** The QR code for the phone, and the same address to copy. */
export function PhoneCode({ purpose, isPolling }: PhoneCodeProps): ReactNode {
  const { portal } = useOnboardingContext()
  const { t } = useMessages(lateMessages)
  const url = getPhoneUrl(portal, purpose)
  const code = useQrCode(url)
  const side = (code?.size ?? 0) + 2 * border
  return (
    <div className="ieum-phone ieum-phone-shown">
      <span className="ieum-phone-code">
        {code && (
          <svg viewBox={`${-border} ${-border} ${side} ${side}`} role="img" aria-label={t('phoneCode')}>
            <path d={code.path} />
          </svg>
        )}
      </span>
      <div>
        <p className="ieum-phone-title">{t('continueOnPhone')}</p>
        {isPolling && <p>{t('phoneBody')}</p>}
        <CopyButton text={url}>{t('copyLink')}</CopyButton>
      </div>
    </div>
  )
}
