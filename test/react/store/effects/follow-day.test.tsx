import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { comeBack, findHeading, getState, renderKit } from '../../kit.js'

const beforeMidnight = Date.parse('2026-11-22T23:59:58+09:00')

afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

/** Freezes only the date, so that requests and rendering work as usual. */
function startAt(time: number) {
  vi.useFakeTimers({ now: time, toFake: ['Date'] })
  return createTestBackend({ persona: 'expiring', now: () => Date.now() })
}

test('the day changes at midnight in Seoul while the page is open', async () => {
  const backend = startAt(beforeMidnight)
  await backend.patch({ serviceTermsExpireDate: '20261122' })
  vi.useFakeTimers({ now: beforeMidnight, toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
  renderKit({ backend })
  await act(() => vi.advanceTimersByTimeAsync(500))
  expect(screen.getByText('동의가 오늘 만료돼요')).toBeVisible()
  await act(() => vi.advanceTimersByTimeAsync(2000))
  expect(getState()).toBe('renewalNeeded')
})

test('a page that slept over midnight has the current day when the user comes back', async () => {
  const backend = startAt(beforeMidnight)
  await backend.patch({ serviceTermsExpireDate: '20261122' })
  renderKit({ backend })
  await screen.findByText('동의가 오늘 만료돼요')
  vi.setSystemTime(beforeMidnight + 8 * 3_600_000)
  comeBack()
  await findHeading('정보 제공 동의가 만료됐어요')
})
