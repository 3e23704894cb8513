import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import type { Firm } from '../../i18n/use-firm-name.js'
import { normalizeText, toKeystrokes } from './keystrokes.js'

/** Finds the accounts whose firm and alias, or whose number, have the text that is being typed. */
export type AccountFilter = (text: string) => ReadonlySet<VirtualAccount>

/** Prepares the accounts at the first search, once. */
export function createAccountFilter(
  accounts: readonly VirtualAccount[],
  getFirmName: (firm: Firm) => string,
): AccountFilter {
  let searchable: Searchable[] | undefined
  return (text) => {
    const wanted = normalizeText(text)
    if (!wanted) return new Set(accounts)
    const pattern = toPattern(wanted)
    searchable ??= prepare(accounts, getFirmName)
    const found = searchable.filter(({ name, number }) => pattern.test(name) || number.includes(wanted))
    return new Set(found.map(({ account }) => account))
  }
}

interface Searchable {
  account: VirtualAccount
  /** Keystrokes of firm and alias, which the row shows one after the other. */
  name: string
  number: string
}

function prepare(accounts: readonly VirtualAccount[], getFirmName: (firm: Firm) => string): Searchable[] {
  const keysOfNames = new Map<string, string>()
  return accounts.map((account) => {
    const { alias, number, displayNumber = number } = account
    const firm = getFirmName(account)
    const firmKeys = keysOfNames.get(firm) ?? toKeystrokes(firm)
    keysOfNames.set(firm, firmKeys)
    return { account, name: firmKeys + toKeystrokes(alias ?? ''), number: normalizeText(displayNumber) }
  })
}

/**
 * The keys in a row, from the start of a syllable on. How they are composed does not count: 낮 finds 나중, where the ㅈ
 * has moved on. After a consonant the rest of its syllable may be left out: ㄱㅅ finds 가상.
 */
function toPattern(wanted: string): RegExp {
  const keys = Array.from(toKeystrokes(wanted).replaceAll(' ', ''))
  const source = keys.map((key, index) => {
    const gap = /[ㄱ-ㅎ]/.test(keys[index - 1] ?? '') ? String.raw`(?:\S* )?` : ' ?'
    return gap + key.replace(/[$+^|]/, String.raw`\$&`)
  })
  return new RegExp(` ${source.join('')}`)
}
