import { expect, test } from 'vitest'
import { createCi } from '../../../src/sandbox/personas/create-ci.js'
import { personas } from '../../../src/sandbox/index.js'

test('has a persona for every state', () => {
  expect(personas.map(({ id }) => id).join(' ')).toBe(
    'newcomer unlinked hong many heavy expiring expired lapsed odd locked unknown',
  )
})

test.each(['id', 'name', 'ci', 'shownName'] as const)('gives every persona its own %s', (field) => {
  expect(new Set(personas.map((persona) => persona[field])).size).toBe(personas.length)
})

test.each(personas)(
  'gives $id a name of three syllables, and a shown name without name and CI',
  ({ name, ci, shownName }) => {
    expect(name).toMatch(/^[가-힣]{3}$/)
    expect(shownName).not.toContain(name)
    expect(shownName).not.toContain(ci)
  },
)

test('gives hong the CI of the manual, and the others one made from their id', () => {
  const others = personas.filter(({ id }) => id !== 'hong')
  expect(others.map(({ ci }) => ci)).toEqual(others.map(({ id }) => createCi(id)))
  expect(personas.find(({ id }) => id === 'hong')?.ci).toHaveLength(87)
})
