import { expect, test } from 'vitest'
import { getPollDelay, getReturnDelay, isSpaced } from '../../src/journey/pacing.js'
import { handoffOf } from './journey-data.js'

const handoffStartedAt = 1_000_000
const at = (seconds: number) => handoffStartedAt + seconds * 1000
const handoff = { ...handoffOf('signUp'), startedAt: handoffStartedAt }

test.each([
  [0, false],
  [2.999, false],
  [3, true],
  [60, true],
])('%d s after a recheck another one may follow: %s', (seconds, spaced) => {
  expect(isSpaced(handoffStartedAt, at(seconds))).toBe(spaced)
})

test.each([
  [0, 15],
  [1, 14],
  [14.999, 0.001],
  [15, 15],
  [30, 30],
  [60, 120],
  [100, 80],
  [180, 120],
  [300, 120],
  [419, 1],
])('%d s after the start of a handoff the page polls in %d s', (waited, delay) => {
  expect(getPollDelay(handoff, at(waited))).toBe(delay * 1000)
})

test.each([420, 421, 86_400])('%d s after the start of a handoff the page does not poll any more', (waited) => {
  expect(getPollDelay(handoff, at(waited))).toBeNull()
})

test('a visible page polls 15, 30, 60, 180, 300 and 420 s after the start of a handoff', () => {
  const checks: number[] = []
  let waited = 0
  for (let delay = getPollDelay(handoff, at(0)); delay !== null; delay = getPollDelay(handoff, at(waited))) {
    waited += delay / 1000
    checks.push(waited)
  }
  expect(checks).toEqual([15, 30, 60, 180, 300, 420])
})

test.each([
  [0, 3000],
  [1, 2000],
  [2.999, 1],
  [3, 0],
  [3.001, 0],
  [600, 0],
])('a return %d s after a recheck leads to the next one in %d ms', (seconds, delay) => {
  expect(getReturnDelay(handoff, handoffStartedAt, at(seconds))).toBe(delay)
})

test.each([
  [0, 0],
  [7, 0],
  [8, null],
  [9, null],
])('with %i rechecks so far the next return leads to one in %s', (checks, delay) => {
  expect(getReturnDelay({ ...handoff, checks }, 0, at(0))).toBe(delay)
})

test.each([
  [7, 15_000],
  [8, null],
])('with %i rechecks so far the first poll comes in %s ms', (checks, delay) => {
  expect(getPollDelay({ ...handoff, checks }, handoffStartedAt)).toBe(delay)
})
