import { describe, expect, test } from 'vitest'
import { en } from '../../../../src/react/i18n/locales/en.js'
import { ko } from '../../../../src/react/i18n/locales/ko.js'
import { pseudo } from '../../../../src/react/i18n/locales/pseudo.js'
import type { Locale, Message } from '../../../../src/react/i18n/messages.js'

const locales: Locale[] = [ko, en, pseudo]

const textsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message))

const formsOf = (message: Message) => (typeof message === 'string' ? ['other'] : Object.keys(message))

const allTexts = ({ messages }: Locale) => Object.values(messages).flatMap(textsOf)

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()

describe.each(locales.map((locale) => [locale.tag, locale] as const))('%s', (tag, { messages }) => {
  test('has every text and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(ko.messages).toSorted())
  })

  test.each(Object.entries(messages))('%s is not empty and has the placeholders of the Korean text', (key, message) => {
    const korean = placeholdersOf(ko.messages[key as keyof typeof ko.messages])
    for (const text of textsOf(message)) {
      expect(text.trim()).not.toBe('')
      expect(placeholdersOf(text)).toEqual(korean)
    }
  })

  test('texts with a number have a form for every plural category of the language', () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted()
    const withNumber = Object.values(messages).filter((message) => /\{count\}/.test(textsOf(message).join()))
    expect(withNumber).toHaveLength(5)
    for (const message of withNumber) expect(formsOf(message).toSorted()).toEqual(categories)
  })
})

test.each([
  ['signUpTitle', '핀테크 포털 가입이 필요해요'],
  ['checklistTitle', '가입 전에 준비해 주세요'],
  ['signUp', '핀테크 포털에서 가입하기'],
  ['awaitingSignUpTitle', '포털에서 가입을 마치면 자동으로 이어져요'],
  ['openAgain', '포털 다시 열기'],
  ['signUpDone', '가입을 마쳤어요'],
  ['confirmSignUpTitle', '가입을 마쳤다면 알려 주세요'],
  ['confirmLinkTitle', '연결을 마쳤다면 알려 주세요'],
  ['confirmRenewalTitle', '갱신을 마쳤다면 알려 주세요'],
  ['signUpAlready', '이미 가입했어요'],
  ['linkAlready', '이미 연결했어요'],
  ['renewalAlready', '이미 갱신했어요'],
  ['notNow', '나중에 할게요'],
  ['recheckLimited', '{time} 뒤에 다시 확인할 수 있어요'],
  ['linkDone', '연결을 마쳤어요'],
  ['renewalDone', '갱신을 마쳤어요'],
  ['linkTitle', '연결된 계좌가 없어요'],
  ['link', '포털에서 계좌 연결하기'],
  ['chooseTitle', '사용할 계좌를 선택해 주세요'],
  ['search', '계좌 검색'],
  ['linkMore', '다른 계좌 더 연결하기'],
  ['consentEndsIn', '동의가 {count}일 뒤 만료돼요'],
  ['renew', '동의 갱신하기'],
  ['renewalTitle', '정보 제공 동의가 만료됐어요'],
  ['retry', '다시 시도'],
] as const)('%s reads 「%s」, as hosts and their users know it', (key, text) => {
  expect(ko.messages[key].replaceAll('\u00a0', ' ')).toBe(text)
})

test('what belongs together in Korean holds together by no-break spaces', () => {
  expect(allTexts(ko).filter((text) => / 주세요|수 (있|없)|오전 9/.test(text))).toEqual([])
  expect(ko.messages.quotaBodyTomorrow).toContain('내일\u00a0오전\u00a09시 이후에 다시 확인해\u00a0주세요')
})

test('a used-up quota says when it can be used again', () => {
  expect(ko.messages.quotaBody).toContain('오전\u00a09시 이후에 다시 확인해\u00a0주세요')
})

test('Korean is in 해요체, without stiff or flattering forms', () => {
  expect(allTexts(ko).filter((text) => /시겠|십시오|니다/.test(text))).toEqual([])
})

/** The title of the settings card is a label. */
const isSentence = (key: string, text: string) =>
  text.endsWith('.') || (/(Title|Body|Waiting|Failed|Note)$/.test(key) && key !== 'linkedTitle')

test('Korean sentences end in 요', () => {
  const sentences = Object.entries(ko.messages).flatMap(([key, text]) =>
    isSentence(key, text) ? text.split(/(?<=\.) /).map((sentence) => sentence.replace(/\.$/, '')) : [],
  )
  expect(sentences.length).toBeGreaterThan(50)
  expect(sentences.filter((sentence) => !sentence.endsWith('요'))).toEqual([])
})

test('English has no Korean in it', () => {
  expect(allTexts(en).filter((text) => /\p{Script=Hangul}/u.test(text))).toEqual([])
})

test('the pseudo-locale is bracketed, accented and about a third longer', () => {
  expect(pseudo.messages.signUp).toBe('⟦Šííĝñ úúƥ óóñ ţĥéé ƒííñţééçĥ ƥóóŕţááĺ⟧')
  const inside = allTexts(pseudo).map((text) => /^⟦(.+)⟧$/.exec(text)?.[1] ?? '')
  expect(inside.filter((text) => text === '' || /[a-z]/i.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([])
  const growth = inside.join('').length / allTexts(en).join('').length
  expect(growth).toBeGreaterThan(1.3)
  expect(growth).toBeLessThan(1.4)
})
