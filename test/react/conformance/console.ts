import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** In the file that calls this, a test fails if React, or anything else, writes to the console. */
export function expectSilence(): void {
  const logged = vi.fn()
  beforeEach(() => {
    logged.mockClear()
    vi.spyOn(console, 'error').mockImplementation(logged)
    vi.spyOn(console, 'warn').mockImplementation(logged)
  })
  afterEach(() => {
    cleanup()
    expect(logged.mock.calls).toEqual([])
  })
}
