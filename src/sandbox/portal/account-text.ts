import { firmName } from '../../contract/firm-name.js'
import { readDigits, readText } from '../../contract/wire-value.js'
import type { AccountRow } from '../personas/persona.js'

/** An account row in words, however odd the row. */
export interface AccountText {
  firm: string
  /** The alias, or the firm where there is none. */
  title: string
  /** The last ten digits in groups, the first eight tell nothing apart; null where there are none. */
  number: string | null
}

/** Reads an account row for people. */
export function getAccountText(row: AccountRow): AccountText {
  const code = readText(row.comId)
  const firm = code === null ? '증권사 정보 없음' : firmName(code)
  const digits = readDigits(row.vtAccNo)
  const number = digits?.slice(-10).replace(/^(\d{4})(\d{4})(\d{2})$/, '$1 $2 $3')
  return { firm, title: readText(row.vtAccAlias) ?? firm, number: number ?? null }
}
