import { vi } from 'vitest'

/** Page, server and sandbox live in this one page, so its clock is theirs: dates on the screens stay the same. */
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T10:00:00+09:00') })

/** And so do request ids. */
vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => bytes)
