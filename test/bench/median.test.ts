import { expect, it } from 'vitest'
import { interleave, median } from '../../bench/support/median.js'

it('takes the middle value, or the mean of the two in the middle', () => {
  expect([median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([5, 2.5])
})

it('runs the kinds in turn, and forgets the rounds that warm up', async () => {
  const order: string[] = []
  const samples = await interleave({ kinds: ['a', 'b'], rounds: 2, warmUps: 1 }, async (kind) => order.push(kind))
  expect(order.join('')).toBe('ababab')
  expect(samples).toEqual({ a: [3, 5], b: [4, 6] })
})
