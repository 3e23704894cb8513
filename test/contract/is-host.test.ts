import { expect, test } from 'vitest'
import { isHost } from '../../src/contract/is-host.js'

test.each([
  'app.example',
  'APP.example:8443',
  'a_b.example:',
  'xn--9t4b11yi5a.kr',
  '127.0.0.1:80',
  '[::1]',
  '[::1]:80',
])('%j is a host', (text) => {
  expect(isHost(text)).toBe(true)
  expect(new URL(`http://${text}/x`).pathname).toBe('/x')
})

test.each([
  '',
  ':80',
  'a b',
  'a\tb',
  'a,\nb',
  'a/x?',
  'a?',
  'a#',
  'a\\x',
  'user@a',
  'a:80/x',
  'a:x',
  'a:1:2',
  '::1',
  '[::1',
  '[::1]x',
  '[a]/[b]',
])('%j is none', (text) => {
  expect(isHost(text)).toBe(false)
})
