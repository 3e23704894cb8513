import { expect, test } from 'vitest'
import { findLeaks } from '../../src/testing/find-leaks.js'

const person = { ci: 'a+b/c==', korName: '홍길동', accountNumbers: ['160657695589800099'] }

test.each([
  ['as it is', '홍길동'],
  ['in an address', encodeURIComponent('홍길동')],
  ['escaped in JSON', String.raw`{"name":"\ud64d\uae38\ub3d9"}`],
])('finds a name %s', (_, text) => {
  expect(findLeaks([{ where: 'the console', text }], person)).toEqual(['the Korean name in the console'])
})

test('finds a CI in a query', () => {
  const text = `https://app.example/?ci=${encodeURIComponent(person.ci)}`
  expect(findLeaks([{ where: 'the address', text }], person)).toEqual(['the CI in the address'])
})

test('lets an account number be where it is shown, and nowhere else', () => {
  const text = '160657695589800099'
  const shown = { where: 'the document', text, isShown: true }
  expect(findLeaks([shown, { where: 'a cookie', text }], person)).toEqual(['an account number in a cookie'])
})

test('takes a persona as it is', () => {
  const persona = { ci: 'x', name: '봉하람', accounts: [{ vtAccNo: '12345' }, { vtAccNo: null }] }
  const texts = [{ where: 'a cookie', text: '봉하람 12345 null' }]
  expect(findLeaks(texts, persona)).toEqual(['the Korean name in a cookie', 'an account number in a cookie'])
})

test('finds nothing of somebody who has no name', () => {
  expect(findLeaks([{ where: 'the document', text: 'anything' }], { ci: '', korName: '' })).toEqual([])
})
