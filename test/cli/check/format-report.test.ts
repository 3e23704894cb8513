import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/cli/check/finding.js'
import { formatReport, isPassed } from '../../../src/cli/check/format-report.js'

const kept = judge('MUST', 'the door is locked', null, '')
const brokenMust = judge('MUST', 'the window is shut', 'an open window', 'Shut it.')
const brokenShould = judge('SHOULD', 'the light is off', 'light', 'Switch it off.')

describe('isPassed', () => {
  it('is true if only a SHOULD is broken', () => {
    expect(isPassed([kept, brokenShould])).toBe(true)
  })

  it('is false if a MUST is broken', () => {
    expect(isPassed([kept, brokenMust])).toBe(false)
  })
})

describe('formatReport', () => {
  it('groups findings by level and shows what was found and the next step', () => {
    expect(formatReport([brokenShould, kept, brokenMust])).toBe(
      `MUST
  ✓ the door is locked
  ✗ the window is shut
      found: an open window
      next:  Shut it.

SHOULD
  ✗ the light is off
      found: light
      next:  Switch it off.

MUST 1 of 2, SHOULD 0 of 1. This backend does not speak the contract yet.`,
    )
  })

  it('ends with the verdict that the backend passes', () => {
    expect(formatReport([kept, brokenShould])).toMatch(
      /^MUST 1 of 1, SHOULD 0 of 1\. This backend speaks the contract\.$/m,
    )
  })
})
