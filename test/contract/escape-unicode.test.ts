import { expect, test } from 'vitest'
import { escapeUnicode } from '../../src/contract/escape-unicode.js'

test.each([
  ['홍길동', String.raw`\ud64d\uae38\ub3d9`],
  ['a b~', 'a b~'],
  ['é', String.raw`\u00e9`],
  ['\n\u007f', String.raw`\u000a\u007f`],
  ['👍', String.raw`\ud83d\udc4d`],
])('%j is escaped as %j', (text, escaped) => {
  expect(escapeUnicode(text)).toBe(escaped)
})

test('what is escaped is the same text in JSON', () => {
  expect(JSON.parse(`"${escapeUnicode('홍길동 (Hong)')}"`)).toBe('홍길동 (Hong)')
})
