import { describe, expect, test } from 'vitest'
import { en } from '../../../../src/react/i18n/locales/en.js'
import { ko } from '../../../../src/react/i18n/locales/ko.js'
import { openBankingEn as english } from '../../../../src/react/i18n/locales/open-banking/en.js'
import { openBankingKo as korean } from '../../../../src/react/i18n/locales/open-banking/ko.js'
import type { Message, Messages } from '../../../../src/react/i18n/messages.js'

const textsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message))

const placeholdersOf = (message: Message) =>
  [
    ...new Set(
      textsOf(message)
        .join(' ')
        .match(/\{\w+\}/g),
    ),
  ].toSorted()

describe.each<[string, Partial<Messages>, Messages, RegExp]>([
  ['Korean', korean, ko.messages, /포털|증권|코스콤|가상계좌|가입/],
  ['English', english, en.messages, /portal|securit|koscom|brokerage|virtual account|sign(ed)?[- ]up/i],
])('the %s texts for Open Banking', (_, pack, locale, pattern) => {
  test('leave no word of the other provider on any screen', () => {
    const left = Object.entries({ ...locale, ...pack }).filter(([, message]) =>
      pattern.test(textsOf(message).join(' ')),
    )
    expect(left).toEqual([])
  })

  test('have the placeholders of the texts that they replace', () => {
    for (const [key, message] of Object.entries(pack)) {
      expect(placeholdersOf(message), key).toEqual(placeholdersOf(locale[key as keyof Messages]))
    }
  })

  test('replace the same texts in both languages', () => {
    expect(Object.keys(pack).toSorted()).toEqual(Object.keys(korean).toSorted())
  })
})
