import { getChoseong } from 'es-hangul'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firmName } from '../../../../src/contract/firm-name.js'
import type { VirtualAccount } from '../../../../src/contract/virtual-accounts.js'
import { createAccountFilter } from '../../../../src/react/picker/filter/account-filter.js'
import { toKeystrokes } from '../../../../src/react/picker/filter/keystrokes.js'
import { compose, typeOnTwoSetKeyboard } from './two-set-keyboard.js'

const named = (alias: string | null, firmCode = '00050', number = '110012345678901234'): VirtualAccount => ({
  id: `${firmCode}.${number}.${alias}`,
  firmCode,
  number,
  alias,
})

const aliases = ['가상계좌', '나중을위한돈', '비상금', '라면값']

/** The aliases that a text finds. */
function search(text: string, accounts = aliases.map((alias) => named(alias)), locale = 'ko') {
  const find = createAccountFilter(accounts, ({ firmCode }) => firmName(firmCode, locale))
  return Array.from(find(text), ({ alias }) => alias)
}

const toFullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
const forms: ((text: string) => string)[] = [
  (text) => text.normalize('NFC'),
  (text) => text.normalize('NFD'),
  toFullWidth,
  (text) => text.toUpperCase(),
]
const form = fc.constantFrom(...forms)
const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code))
const latin = fc.constantFrom(...Array.from('abzABZ0189 -.$+^|()&'))
const alias = fc.string({ unit: fc.oneof({ weight: 3, arbitrary: syllable }, latin), minLength: 1, maxLength: 12 })

describe('createAccountFilter', () => {
  it.each([
    ['ㄳㄱㅈ', '가상계좌'],
    ['ㄵ', '나중을위한돈'],
    ['ㄵㅇㅇㅎㄷ', '나중을위한돈'],
    ['ㅄㄱ', '비상금'],
    ['ㄻ', '라면값'],
    ['갅', null],
    ['나ㅈ', '나중을위한돈'],
    ['낮', '나중을위한돈'],
    ['나주', '나중을위한돈'],
    ['비ㅅㄱ', '비상금'],
    ['ㅂ상', '비상금'],
    ['면갑', '라면값'],
    ['ㄱㅏㅅ', '가상계좌'],
    ['ﾲￜ', '비상금'],
    ['ㅏ', null],
    ['ㅇㄴ', null],
    ['강', null],
  ])('finds by %s the alias %s', (text, found) => {
    expect(search(text)).toEqual(found === null ? [] : [found])
  })

  it.each(['1234-5678', '1100 12', '1100.1234.5678', '１２３４　５６', '7890–1234', '901234'])(
    'finds a number grouped as %s, however the row groups it',
    (text) => {
      const numbers = ['110012345678901234', '1100-1234-5678-9012-34', '１１００ １２３４ ５６７８９０１２３４', '4321']
      const accounts = numbers.map((number, index) => named('abcd'.charAt(index), '00050', number))
      expect(search(text, accounts)).toEqual(['a', 'b', 'c'])
    },
  )

  it('shows every account for a text of spaces and punctuation alone', () => {
    expect(search(' - ')).toEqual(aliases)
  })

  it('finds by the name of the firm in the language of the page', () => {
    const accounts = [named('a', '00030'), named('b', '00012'), named(null, '00002')]
    expect(search('samsung', accounts, 'en')).toEqual(['a'])
    expect(search('nhㅌㅈ', accounts)).toEqual(['b'])
    expect(search('신한투자증권', accounts)).toEqual([null])
  })

  it.each(aliases)('keeps %s at every key of its name', (own) => {
    for (const text of typeOnTwoSetKeyboard(own)) expect(search(text)).toContain(own)
  })

  it.each(['ko', 'en'])('keeps a row at every key of its firm and alias (%s)', (locale) => {
    for (let code = 1; code < 100; code++) {
      const account = named('내 계좌', String(code).padStart(5, '0'))
      for (const text of typeOnTwoSetKeyboard(`${firmName(account.firmCode, locale)} 내 계좌`))
        expect(search(text, [account], locale)).toHaveLength(1)
    }
  })

  it('keeps any alias at every key of any part of it, whatever the form of either text', () => {
    fc.assert(
      fc.property(alias, fc.nat(11), form, form, (own, start, toRow, toQuery) => {
        const accounts = [named(toRow(own))]
        for (const text of typeOnTwoSetKeyboard(Array.from(own).slice(start).join('')))
          expect(search(toQuery(text), accounts)).toHaveLength(1)
      }),
    )
  })

  it('finds any Hangul alias by its initial consonants', () => {
    fc.assert(
      fc.property(fc.string({ unit: syllable, minLength: 1 }), form, form, (own, toRow, toQuery) => {
        expect(search(toQuery(compose(Array.from(getChoseong(own)))), [named(toRow(own))])).toHaveLength(1)
      }),
    )
  })

  it('finds nothing whose keys are not all there in that order', () => {
    fc.assert(
      fc.property(alias, alias, (own, text) => {
        const isThere = isSubsequence(toKeystrokes(text), toKeystrokes(`키움증권${own}`))
        if (!isThere) expect(search(text, [named(own, '00050', '')])).toEqual([])
      }),
    )
  })
})

function isSubsequence(wanted: string, keys: string): boolean {
  let from = 0
  return Array.from(wanted.replaceAll(' ', '')).every((key) => (from = keys.indexOf(key, from) + 1) > 0)
}

it('finds by what the row shows: the provider’s name of the firm, and its form of the number', () => {
  const account = { ...named('월급'), firmName: '우리은행', displayNumber: '1002-***-456789' }
  const find = createAccountFilter([account], ({ firmName: own = '' }) => own)
  for (const text of ['우리', 'ㅇㄹㅇㅎ', '456789', '1002-']) expect(find(text).size, text).toBe(1)
  expect(find(account.number).size).toBe(0)
})
