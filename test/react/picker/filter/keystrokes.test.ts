import { disassemble } from 'es-hangul'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeText, toKeystrokes } from '../../../../src/react/picker/filter/keystrokes.js'

test.each([
  ['값 A', ' ㄱㅏㅂㅅ A'],
  ['과외 의자', ' ㄱㅗㅏ ㅇㅗㅣ ㅇㅡㅣ ㅈㅏ'],
  ['까치', ' ㄲㅏ ㅊㅣ'],
  ['ㄳㄱㅈ', ' ㄱㅅ ㄱ ㅈ'],
  ['ㅘ', ' ㅗㅏ'],
  ['ＮＨ１', ' N H 1'],
  ['ｶ', ' カ'],
  ['a\u200bb', ' A B'],
  ['예ㆍ적·금', ' ㅇㅖ ㅈㅓㄱ ㄱㅡㅁ'],
])('the keystrokes of %s are "%s"', (text, keystrokes) => {
  expect(toKeystrokes(text)).toBe(keystrokes)
})

test('every syllable is typed as es-hangul takes it apart, composed or decomposed', () => {
  const syllables = Array.from({ length: 0xd7a4 - 0xac00 }, (_, index) => String.fromCharCode(0xac00 + index))
  const expected = syllables.map((syllable) => ` ${disassemble(syllable)}`)
  expect(syllables.map(toKeystrokes)).toEqual(expected)
  expect(syllables.map((syllable) => toKeystrokes(syllable.normalize('NFD')))).toEqual(expected)
})

test.each(Array.from('ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ'))('the pair %s is typed with two keys', (pair) => {
  expect(toKeystrokes(pair)).toBe(` ${disassemble(pair)}`)
})

test('spaces, hyphens, dots and case do not count', () => {
  for (const text of ['12-34.ab', '１２ ３４　ＡＢ', '1 2‐3–4−AB']) expect(normalizeText(text)).toBe('1234AB')
})

test('any text has the keystrokes of its composed, decomposed and compatible forms', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, form) => {
      expect(toKeystrokes(text.normalize(form))).toBe(toKeystrokes(text))
    }),
  )
})
