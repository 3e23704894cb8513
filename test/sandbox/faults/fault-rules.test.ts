import { expect, test } from 'vitest'
import { createFaultRules } from '../../../src/sandbox/faults/fault-rules.js'

test('applies a rule to its own resource only', () => {
  const rules = createFaultRules()
  rules.add({ path: 'consent', kind: 'html' })
  expect([rules.take('register'), rules.take('consent')?.kind]).toEqual([undefined, 'html'])
})

test('applies a rule for * to both resources', () => {
  const rules = createFaultRules()
  rules.add({ path: '*', kind: 'html' })
  expect([rules.take('register')?.kind, rules.take('consent')?.kind]).toEqual(['html', 'html'])
})

test('prefers the newest rule that matches, until its times are used up', () => {
  const rules = createFaultRules()
  rules.add({ path: '*', kind: 'html' })
  rules.add({ path: 'register', kind: 'stall', times: 2 })
  rules.add({ path: 'consent', kind: 'reset' })
  const kinds = [1, 2, 3].map(() => rules.take('register')?.kind)
  expect(kinds).toEqual(['stall', 'stall', 'html'])
})

test('applies a rule without times until it is cleared', () => {
  const rules = createFaultRules()
  rules.add({ path: '*', kind: 'html' })
  for (let n = 0; n < 100; n++) expect(rules.take('register')?.kind).toBe('html')
  rules.clear()
  expect(rules.take('register')).toBeUndefined()
})
