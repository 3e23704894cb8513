import { expect, test } from 'vitest'
import { createSandboxState } from '../../src/sandbox/sandbox-state.js'
import { noon } from './call-sandbox.js'

test('creates numbers that no seeded account has', () => {
  const state = createSandboxState({ now: () => noon, quotaPerDay: 10, people: [] })
  const seeded = new Set(state.personas.flatMap(({ accounts }) => accounts.map(({ vtAccNo }) => vtAccNo)))
  const created = Array.from({ length: 100 }, () => state.createNumber())
  expect(new Set(created).size).toBe(100)
  expect(created.filter((number) => seeded.has(number))).toEqual([])
})

test('restores personas on reset, in the same array', () => {
  const { personas, reset } = createSandboxState({ now: () => noon, quotaPerDay: 10, people: [] })
  const before = structuredClone(personas)
  personas.find(({ id }) => id === 'hong')?.accounts.pop()
  personas.pop()
  reset()
  expect(personas).toEqual(before)
})

test('restores numbers, faults, quota and log on reset', () => {
  const state = createSandboxState({ now: () => noon, quotaPerDay: 10, people: [] })
  const number = state.createNumber()
  state.faults.add({ path: '*', kind: 'html' })
  state.quota.take()
  state.log.add({ at: '', path: '/', persona: null, status: 200 })
  state.reset()
  expect(state.createNumber()).toBe(number)
  expect(state.faults.take('register')).toBeUndefined()
  expect(state.quota.getLevel()).toEqual({ limit: 10, remaining: 10 })
  expect(state.log.entries).toEqual([])
})
