import type { ReactNode } from 'react'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { getLanguage } from '../../i18n/get-language.js'
import { useFirmName } from '../../i18n/use-firm-name.js'
import { useMessages } from '../../i18n/use-messages.js'
import { useFirmMark } from '../../firms/use-firm-mark.js'
import { groupByFirm, type FirmAccounts } from '../../firms/group-by-firm.js'
import { useVirtualAccounts } from '../../use-virtual-accounts.js'

/** So many firms fit on the screen beside its actions. */
const maxFirms = 3

/** What a renewal brings back, by firm, as far as it is known. */
export function AccountsToRenew(): ReactNode {
  const { t } = useMessages(lateMessages)
  const { data } = useVirtualAccounts({ enabled: false })
  const firms = groupByFirm(data?.accounts ?? [])
  const others = firms.length - maxFirms
  if (firms.length === 0) return null
  return (
    <div className="ieum-checklist">
      <p>{t('renewalAccounts')}</p>
      <ul>
        {firms.slice(0, maxFirms).map((firm) => (
          <FirmToRenew key={firm.id} {...firm} />
        ))}
        {others > 0 && <li>{t('renewalMoreFirms', { count: others })}</li>}
      </ul>
    </div>
  )
}

function FirmToRenew({ firm, accounts: [first, ...rest] }: FirmAccounts): ReactNode {
  const { t, tag } = useMessages(lateMessages)
  const name = useFirmName()(firm)
  const { content, colour } = useFirmMark(firm, name)
  const alias = first?.alias ?? t('renewalUnnamed')
  return (
    <li>
      <span className="ieum-firm-mark" data-colour={colour} aria-hidden>
        {content}
      </span>
      <span>
        <span lang={getLanguage(name, tag)}>{name}</span>
        <small>
          {rest.length > 0 ? (
            t('renewalAndMore', { alias: isolate(alias), count: rest.length })
          ) : (
            <bdi lang={getLanguage(alias, tag)}>{alias}</bdi>
          )}
        </small>
      </span>
    </li>
  )
}

/** So that an alias cannot turn the direction of the sentence around it. */
const isolate = (text: string) => `\u2068${text}\u2069`
