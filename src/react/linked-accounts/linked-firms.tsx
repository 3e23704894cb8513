import { useId, useMemo, type ReactNode } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { getLanguage } from '../i18n/get-language.js'
import { useFirmName } from '../i18n/use-firm-name.js'
import { ItemAlias } from '../picker/item/item-alias.js'
import { ItemContext, type ItemContextValue } from '../picker/item/item-context.js'
import { ItemMark } from '../picker/item/item-mark.js'
import { ItemNumber } from '../picker/item/item-number.js'
import { replayMask, replayMaskClass } from '../picker/item/replay-mask.js'
import { spell } from '../picker/item/spelled-number.js'
import { getNumberParts } from '../picker/item/split-account-number.js'
import { useUniqueId } from '../internals/use-unique-id.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { groupByFirm } from '../firms/group-by-firm.js'

/** Rows that show an account as the picker does, and select nothing. */
const shownOnly: Omit<ItemContextValue, 'id' | 'account' | 'firm' | 'numberId' | 'reasonId'> = {
  type: 'checkbox',
  name: '',
  disabled: false,
  readOnly: true,
  selected: false,
  required: false,
  isNew: false,
  disabledReason: null,
  onToggle: () => {},
}

/** The linked accounts, one list for each firm. */
export function LinkedFirms({ accounts }: { accounts: readonly VirtualAccount[] }): ReactNode {
  const getFirmName = useFirmName()
  const cardId = useUniqueId()
  const firms = useMemo(() => groupByFirm(accounts), [accounts])
  return firms.map(({ id, firm, accounts: own }) => (
    <LinkedFirm key={id} firm={getFirmName(firm)} cardId={cardId} accounts={own} />
  ))
}

interface LinkedFirmProps {
  firm: string
  /** The ids of all elements begin with it. */
  cardId: string
  accounts: readonly VirtualAccount[]
}

function LinkedFirm({ firm, cardId, accounts }: LinkedFirmProps): ReactNode {
  const nameId = cardId + useId()
  const tag = useOnboardingContext().locale?.tag ?? 'ko'
  return (
    <>
      <p className="ieum-firm-name" id={nameId} lang={getLanguage(firm, tag)}>
        {firm}
      </p>
      <ul className="ieum-linked-list" aria-labelledby={nameId}>
        {accounts.map((account) => (
          <LinkedAccount key={account.id} account={account} firm={firm} cardId={cardId} />
        ))}
      </ul>
    </>
  )
}

interface LinkedAccountProps extends Omit<LinkedFirmProps, 'accounts'> {
  account: VirtualAccount
}

function LinkedAccount({ account, firm, cardId }: LinkedAccountProps): ReactNode {
  const id = cardId + useId()
  const item = useMemo(() => ({ ...shownOnly, id, account, firm, numberId: id, reasonId: id }), [id, account, firm])
  return (
    <ItemContext.Provider value={item}>
      <li className="ieum-linked-account">
        <ItemMark />
        <span className="ieum-item-text">
          <ItemAlias />
          <ItemNumber aria-hidden />
          <span {...replayMask} className={`ieum-hidden ${replayMaskClass}`}>
            {spell(getNumberParts(account).shown)}
          </span>
        </span>
      </li>
    </ItemContext.Provider>
  )
}
