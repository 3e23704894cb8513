import { expect, it } from 'vitest'
import { judge } from '../../../src/cli/check/finding.js'

it('a rule without a fault is kept', () => {
  expect(judge('MUST', 'the sun rises', null, 'Wait.')).toEqual({ level: 'MUST', rule: 'the sun rises', ok: true })
})

it('a rule with a fault comes with what was found and the next step', () => {
  expect(judge('SHOULD', 'the sun rises', 'night', 'Wait.')).toEqual({
    level: 'SHOULD',
    rule: 'the sun rises',
    ok: false,
    found: 'night',
    next: 'Wait.',
  })
})
