import { expect, test } from 'vitest'
import { createCi } from '../../../src/sandbox/personas/create-ci.js'

const seeds = ['', 'a', 'b', 'ab', 'ba', '홍길동', 'x'.repeat(1000)]

test.each(seeds)('looks like the base64 of 64 bytes for the seed %j', (seed) => {
  expect(createCi(seed)).toHaveLength(88)
  expect(atob(createCi(seed))).toHaveLength(64)
})

test('is always the same for one seed, and differs for two', () => {
  expect(seeds.map(createCi)).toEqual(seeds.map(createCi))
  expect(new Set(seeds.map(createCi)).size).toBe(seeds.length)
})
