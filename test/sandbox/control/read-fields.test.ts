import { expect, test } from 'vitest'
import { ControlError } from '../../../src/sandbox/control/control-error.js'
import { integer, oneOf, readFields, required, string } from '../../../src/sandbox/control/read-fields.js'

interface Fields {
  name: string
  size?: number
  kind?: string
}

const rules = { name: required(string), size: integer(1, 5, [3]), kind: oneOf(['a', 'b']) }

function readRefusal(text: string): string {
  try {
    readFields<Fields>(text, rules)
  } catch (error) {
    if (error instanceof ControlError && error.status === 400) return error.message
  }
  return ''
}

test('reads an object whose fields pass their rules', () => {
  expect(readFields<Fields>('{"name":"","size":5,"kind":"a"}', rules)).toEqual({ name: '', size: 5, kind: 'a' })
})

test.each(['', '[]', 'null', '1', '"x"'])('refuses %j, which is no JSON object, and lists the fields', (text) => {
  expect(readRefusal(text)).toBe(
    'The body must be a JSON object. ' +
      'Allowed: "name" (a string), "size" (a whole number from 1 to 5 except 3), "kind" (one of a, b).',
  )
})

test.each(['sizes', '__proto__', 'toString', 'constructor'])('refuses the unknown field %j', (name) => {
  const text = `{"name":"x","${name}":1}`
  expect(readRefusal(text)).toMatch(/^There is no field /)
})

test('refuses an object without a required field', () => {
  expect(readRefusal('{"size":1}')).toBe('"name" is required: a string.')
})

test.each([0, 3, 6, 1.5, '1', null, 1e300])('refuses %j as a whole number from 1 to 5 except 3', (size) => {
  expect(readRefusal(JSON.stringify({ name: '', size }))).toBe('"size" must be a whole number from 1 to 5 except 3.')
})

test('describes a whole number without an upper limit by its lower one', () => {
  expect(integer(0).allowed).toBe('a whole number from 0')
})
