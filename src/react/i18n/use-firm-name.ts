import { useCallback } from 'react'
import { firmName as getListedName } from '../../contract/firm-name.js'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { firstMessages } from './locales/ko/first-messages.js'
import { useMessages } from './use-messages.js'

/** What is known of a firm from one of its accounts. */
export type Firm = Pick<VirtualAccount, 'firmCode' | 'firmName'>

/** The name of a securities firm: the host's, the provider's, or the one of the directory. */
export function useFirmName(): (firm: Firm) => string {
  const { firms } = useOnboardingContext()
  const { t, tag } = useMessages(firstMessages)
  return useCallback(
    ({ firmCode, firmName }) => {
      const nameByHost = firms && Object.hasOwn(firms, firmCode) ? firms[firmCode]?.name : undefined
      return nameByHost ?? firmName ?? (getListedName(firmCode, tag) || t('unknownFirm'))
    },
    [firms, t, tag],
  )
}
