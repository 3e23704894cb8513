import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMessage } from '../../../src/react/i18n/format-message.js'
import { ko } from '../../../src/react/i18n/locales/ko.js'
import type { MessageKey, ValuesOf } from '../../../src/react/i18n/messages.js'

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

const t = <Key extends MessageKey>(key: Key, ...[values]: ValuesOf<Key>) =>
  formatMessage(ko.messages[key], 'ko', values)

test('a value that is missing, misspelled or too many does not compile', () => {
  expect(t('consentEndsIn', { count: 3 })).toBe('동의가 3일 뒤 만료돼요')
  // @ts-expect-error A value is missing.
  expect(t('consentEndsIn')).toContain('{count}')
  // @ts-expect-error A value is misspelled.
  expect(t('consentEndsIn', { cuont: 3 })).toContain('{count}')
  // @ts-expect-error One value too many.
  expect(t('renewalBody', { date: '오늘', count: 3 })).toContain('오늘에')
  // @ts-expect-error This text takes no values.
  expect(t('retry', { count: 3 })).toBe('다시 시도')
})
