import { expect, test } from 'vitest'
import { getPollDelay, getReturnDelay, isSpaced } from '../../src/flow/pacing.js'
import { attemptOf } from './facts.js'

const handedOffAt = 1_000_000
const at = (seconds: number) => handedOffAt + seconds * 1000
const attempt = { ...attemptOf('signUp'), startedAt: handedOffAt }

test.each([
  [0, false],
  [2.999, false],
  [3, true],
  [60, true],
])('%d s after a question another one is spaced: %s', (seconds, spaced) => {
  expect(isSpaced(handedOffAt, at(seconds))).toBe(spaced)
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
])('%d s after the hand-off the page looks by itself in %d s', (waited, delay) => {
  expect(getPollDelay(attempt, at(waited))).toBe(delay * 1000)
})

test.each([420, 421, 86_400])('%d s after the hand-off only the user looks', (waited) => {
  expect(getPollDelay(attempt, at(waited))).toBeNull()
})

test('a page that stays visible looks 15, 30, 60, 180, 300 and 420 s after the hand-off', () => {
  const looks: number[] = []
  let waited = 0
  for (let delay = getPollDelay(attempt, at(0)); delay !== null; delay = getPollDelay(attempt, at(waited))) {
    waited += delay / 1000
    looks.push(waited)
  }
  expect(looks).toEqual([15, 30, 60, 180, 300, 420])
})

test.each([
  [0, 3000],
  [1, 2000],
  [2.999, 1],
  [3, 0],
  [3.001, 0],
  [600, 0],
])('a return %d s after a question is answered in %d ms', (seconds, delay) => {
  expect(getReturnDelay(attempt, handedOffAt, at(seconds))).toBe(delay)
})

test.each([
  [0, 0],
  [7, 0],
  [8, null],
  [9, null],
])('with %i re-checks so far the next return is answered in %s', (checks, delay) => {
  expect(getReturnDelay({ ...attempt, checks }, 0, at(0))).toBe(delay)
})

test.each([
  [7, 15_000],
  [8, null],
])('with %i re-checks so far the first poll comes in %s ms', (checks, delay) => {
  expect(getPollDelay({ ...attempt, checks }, handedOffAt)).toBe(delay)
})
