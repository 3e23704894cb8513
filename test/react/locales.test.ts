import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { en } from '../../src/react/locales/en.js'
import { ko } from '../../src/react/locales/ko.js'
import { pseudo } from '../../src/react/locales/pseudo.js'
import { formatDate, formatMessage, type Locale, type Message } from '../../src/react/messages.js'
import type { Words } from '../../src/react/use-words.js'

const locales: Locale[] = [ko, en, pseudo]
const textsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message))
const formsOf = (message: Message) => (typeof message === 'string' ? ['other'] : Object.keys(message))
const allTexts = ({ messages }: Locale) => Object.values(messages).flatMap(textsOf)
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()

describe.each(locales.map((locale) => [locale.tag, locale] as const))('%s', (tag, { messages }) => {
  test('has every text and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(ko.messages).toSorted())
  })

  test.each(Object.entries(messages))('%s is said, with the placeholders of the Korean text', (key, message) => {
    const korean = placeholdersOf(ko.messages[key as keyof typeof ko.messages])
    for (const text of textsOf(message)) {
      expect(text.trim()).not.toBe('')
      expect(placeholdersOf(text)).toEqual(korean)
    }
  })

  test('texts with a number have a form for every plural category of the language', () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted()
    const withNumber = Object.values(messages).filter((message) => /\{count\}/.test(textsOf(message).join()))
    expect(withNumber).toHaveLength(2)
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
  expect(ko.messages[key]).toBe(text)
})

test('a used-up quota says when', () => {
  expect(ko.messages.quotaBody).toContain('오전 9시 이후에 다시 확인해 주세요')
})

test('Korean is in 해요체, without stiff or flattering forms', () => {
  expect(allTexts(ko).filter((text) => /시겠|십시오|니다/.test(text))).toEqual([])
})

const isSentence = (key: string, text: string) => text.endsWith('.') || /(Title|Body|Waiting|Failed|Note)$/.test(key)

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

const names = fc.constantFrom('a', 'count', 'date', 'constructor', '__proto__', 'toString', 'hasOwnProperty')
const value = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('$&', '$1', '$$', '$`', '{a}', '{count}'))
const part = fc.oneof(
  fc.record({ text: fc.string().map((text) => text.replaceAll(/[{}]/g, '')) }),
  fc.record({ name: names }),
)

test('values are inserted as they are, and placeholders without a value stay visible', () => {
  fc.assert(
    fc.property(fc.array(part), fc.dictionary(names, value), (parts, values) => {
      const template = parts.map((one) => ('text' in one ? one.text : `{${one.name}}`)).join('')
      const expected = parts.map((one) => {
        if ('text' in one) return one.text
        return Object.hasOwn(values, one.name) ? values[one.name] : `{${one.name}}`
      })
      expect(formatMessage(template, 'ko', values)).toBe(expected.join(''))
    }),
  )
})

test.each([
  ['{count} of {count}', { count: 0 }, '0 of 0'],
  ['{a}{b}', { a: '{b}', b: 1 }, '{b}1'],
  ['{unknown}', {}, '{unknown}'],
  ['{constructor} {__proto__} {toString}', {}, '{constructor} {__proto__} {toString}'],
  [{ other: 'all {count}' }, { count: 1 }, 'all 1'],
  [{ one: '{n} of {name}', other: 'many' }, { name: 'x', n: 1 }, '1 of x'],
  [{ one: 'one', other: 'none' }, {}, 'none'],
])('%j with %j reads %s', (message, values, text) => {
  expect(formatMessage(message, 'en', values)).toBe(text)
})

const say: Words['say'] = (key, ...[values]) => formatMessage(ko.messages[key], 'ko', values)

test('a value that is missing, misspelled or too many does not compile', () => {
  expect(say('consentEndsIn', { count: 3 })).toBe('동의가 3일 뒤 만료돼요')
  // @ts-expect-error A value is missing.
  expect(say('consentEndsIn')).toContain('{count}')
  // @ts-expect-error A value is misspelled.
  expect(say('consentEndsIn', { cuont: 3 })).toContain('{count}')
  // @ts-expect-error One value too many.
  expect(say('renewalBody', { date: '오늘', count: 3 })).toContain('오늘에')
  // @ts-expect-error This text takes no values.
  expect(say('retry', { count: 3 })).toBe('다시 시도')
})

afterEach(() => vi.unstubAllEnvs())

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Seoul'])('in %s a day stays the same day', (zone) => {
  vi.stubEnv('TZ', zone)
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  const from = new Date('1900-01-01T00:00Z')
  const to = new Date('9999-12-31T00:00Z')
  fc.assert(
    fc.property(fc.date({ min: from, max: to, noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = day.split('-').map(Number)
      expect(formatDate(day, 'ko')).toBe(`${year}년 ${month}월 ${dayOfMonth}일`)
      expect(formatDate(day, 'en')).toMatch(new RegExp(`^[A-Z][a-z]+ ${dayOfMonth}, ${year}$`))
    }),
  )
})

test.each(['', 'soon', '20261110', '2026-02-30', '2026-13-01', '2026-11-10T09:00'])(
  'what is no day is shown as it is: "%s"',
  (text) => {
    expect([formatDate(text, 'ko'), formatDate(text, 'en')]).toEqual([text, text])
  },
)
