import { expect, test, vi } from 'vitest'
import { createStorageSlot } from '../../../src/react/store/storage-slot.js'

const createSlot = (subject = 'hong', name = 'test', endpoint = '/api') =>
  createStorageSlot(() => localStorage, name, { subject, endpoint })

test('a written value can be read by a slot of the same name, subject and backend', () => {
  createSlot().write({ a: [1] })
  expect(createSlot().read()).toEqual({ a: [1] })
  expect(createSlot('many').read()).toBeNull()
  expect(createSlot('hong', 'other').read()).toBeNull()
  expect(createSlot('hong', 'test', '/second/api').read()).toBeNull()
})

test('the key does not contain the subject', () => {
  createSlot('hong@example.com').write(1)
  expect(Object.keys(localStorage).join()).not.toContain('hong')
})

test('null removes the value', () => {
  createSlot().write(1)
  createSlot().write(null)
  expect(localStorage).toHaveLength(0)
})

test('a value that is no JSON reads as null', () => {
  createSlot().write(1)
  localStorage.setItem(Object.keys(localStorage)[0]!, '{')
  expect(createSlot().read()).toBeNull()
})

test('a storage that is full or forbidden is ignored', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  const forbidden = createStorageSlot(
    () => {
      throw new DOMException('', 'SecurityError')
    },
    'test',
    { subject: 'hong', endpoint: '/api' },
  )
  expect(() => [createSlot().write(1), forbidden.write(1)]).not.toThrow()
  expect([createSlot().read(), forbidden.read()]).toEqual([null, null])
})
