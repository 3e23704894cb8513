import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** In the file that calls it, a test fails where React, or anybody else, has something to say on the console. */
export function expectSilence(): void {
  const complaints = vi.fn()
  beforeEach(() => {
    complaints.mockClear()
    vi.spyOn(console, 'error').mockImplementation(complaints)
    vi.spyOn(console, 'warn').mockImplementation(complaints)
  })
  afterEach(() => {
    cleanup()
    expect(complaints.mock.calls).toEqual([])
  })
}
