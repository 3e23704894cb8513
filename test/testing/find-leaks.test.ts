import { expect, test } from 'vitest'
import { findLeaks } from '../../src/testing/find-leaks.js'

const person = { ci: 'a+b/c==', korName: '홍길동', accountNumbers: ['160657695589800099'] }

test.each([
  ['as it is', '홍길동'],
  ['in an address', encodeURIComponent('홍길동')],
  ['escaped in JSON', String.raw`{"name":"\uD64D\uAE38\uB3D9"}`],
  ['in HTML that a server has rendered', '홍<!-- -->길동'],
])('finds a name %s', (_, text) => {
  expect(findLeaks([{ where: 'the console', text }], person)).toEqual(['the Korean name in the console'])
})

test('finds a CI in a JWT', () => {
  const payload = Buffer.from(JSON.stringify({ sub: 'user-1', ci: person.ci })).toString('base64url')
  const text = `session=eyJhbGciOiJIUzI1NiJ9.${payload}.c2lnbmF0dXJl`
  expect(findLeaks([{ where: 'a cookie', text }], person)).toEqual(['the CI in a cookie'])
})

test.each(['160657-69558-9800099', '1606 5769 5589 8000 99'])('finds an account number in groups: %s', (text) => {
  expect(findLeaks([{ where: 'the console', text }], person)).toEqual(['an account number in the console'])
})

test.each([1606576955898, ' 1606576955898 ', '160657-6955898'])(
  'takes the account number %j as the wire does',
  (own) => {
    const texts = [{ where: 'a cookie', text: '1606576955898' }]
    expect(findLeaks(texts, { ci: 'x', accountNumbers: [own] })).toEqual(['an account number in a cookie'])
  },
)

test('refuses an account number that JavaScript has rounded', () => {
  const accountNumbers = [Number('160657695589800099')]
  expect(() => findLeaks([], { ci: 'x', accountNumbers })).toThrow('Give it as a text.')
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
