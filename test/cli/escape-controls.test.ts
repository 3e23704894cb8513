import { expect, it } from 'vitest'
import { escapeControls } from '../../src/cli/escape-controls.js'

it.each([
  ['\u001B[2J', '\\u001b[2J'],
  ['\u001B]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['a\rb\tc\u0000', 'a\\u000db\\u0009c\\u0000'],
  ['\u009B31m\u007F', '\\u009b31m\\u007f'],
  ['\u202Eabc\u2066\u200F\u061C', '\\u202eabc\\u2066\\u200f\\u061c'],
])('writes out what a terminal would obey: %j', (text, escaped) => {
  expect(escapeControls(text)).toBe(escaped)
})

it('leaves Hangul, emoji, marks of the report and line feeds as they are', () => {
  const text = '홍길동 ✓ ✗ 👩‍💻\n다음'
  expect(escapeControls(text)).toBe(text)
})

it('keeps the value of a JSON text', () => {
  const value = { name: '\u009B31m\u202E\u001B[2J' }
  expect(JSON.parse(escapeControls(JSON.stringify(value)))).toEqual(value)
})
