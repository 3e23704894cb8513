import { firmName } from '../../contract/firm-name.js'
import { readDigits, readText } from '../../contract/wire-value.js'
import type { AccountRow } from '../personas/persona.js'

/** The texts for an account row, whatever its values are. */
export interface AccountText {
  firm: string
  /** The alias, or the firm if there is no alias. */
  title: string
  /** The last ten digits in groups, because the first eight are often the same; null if there is no number. */
  number: string | null
}

/** Formats an account row for display. */
export function getAccountText(row: AccountRow): AccountText {
  const code = readText(row.comId)
  const firm = code === null ? '증권사 정보 없음' : firmName(code)
  const digits = readDigits(row.vtAccNo)
  const number = digits?.slice(-10).replace(/^(\d{4})(\d{4})(\d{2})$/, '$1 $2 $3')
  return { firm, title: readText(row.vtAccAlias) ?? firm, number: number ?? null }
}
