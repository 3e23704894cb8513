import { createAccountNumber } from '../account-number.js'
import type { AccountRow } from './persona.js'

const aliases = [
  '주식투자용',
  '펀드투자용',
  '연금저축',
  '해외주식',
  '배당 모으기',
  '공모주 청약',
  '비상금',
  '단타 연습',
]

/** The rows of the manual's own example, byte for byte: a space before the firm code, one number under two aliases. */
export const hongAccounts: readonly AccountRow[] = [
  { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' },
  { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '펀드투자용' },
]

/**
 * `count` accounts, spread over the firms in turn, each with its own alias and with the `endpoint` that the manual's later
 * examples have. `first` keeps the numbers of two lists apart.
 */
export function createAccounts(first: number, count: number, firmCodes: readonly string[]): AccountRow[] {
  return Array.from({ length: count }, (_, index) => ({
    comId: firmCodes[index % firmCodes.length],
    vtAccNo: createAccountNumber(first + index),
    vtAccAlias: createAlias(index),
    endpoint: `https://api.firm-${firmCodes[index % firmCodes.length]}.example/v1/`,
  }))
}

function createAlias(index: number): string {
  const round = Math.floor(index / aliases.length)
  return `${aliases[index % aliases.length]}${round > 0 ? ` ${round + 1}` : ''}`
}

/** Five firms of different size. */
export const fiveFirms = ['00002', '00030', '00050', '00005', '00017']

/** Every firm at which a user can have an account today, by the manual's numbers. */
export const manyFirms =
  '00001 00002 00003 00004 00005 00006 00008 00009 00010 00012 00013 00017 00021 00022 00023 00024 00025 00029 00030 00031 00046 00050 00056 00063 00068 00069 00071 00077'.split(
    ' ',
  )
