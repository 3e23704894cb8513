import type { VirtualAccount } from '../../contract/virtual-accounts.js'

/** The initial consonants of a Korean text: 신한 has ㅅㅎ. */
export type GetChoseong = (text: string) => string

/**
 * True where the filter text occurs in the firm's name, the alias or the number; case and spaces do not count. With
 * `getChoseong`, initial consonants find the words that begin with them.
 */
export function matchAccount(
  account: VirtualAccount,
  firm: string,
  filter: string,
  getChoseong?: GetChoseong,
): boolean {
  const wanted = squeeze(filter)
  const texts = [firm, account.alias ?? '', account.number]
  const initials = getChoseong && /^[ㄱ-ㅎ]+$/.test(wanted) ? texts.map(getChoseong) : []
  return [...texts, ...initials].some((text) => squeeze(text).includes(wanted))
}

function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '')
}
