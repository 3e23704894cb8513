import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { comeBack, createBackend, findHeading, getState, renderKit, settle } from './kit.js'

const beforeMidnight = Date.parse('2026-11-22T23:59:58+09:00')

afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

/** Only what the day hangs on is frozen, so that questions and rendering go on as ever. */
function startAt(time: number) {
  vi.useFakeTimers({ now: time, toFake: ['Date'] })
  return createBackend({ persona: 'expiring', now: () => Date.now() })
}

test('the day turns at midnight in Seoul while the page is open', async () => {
  const backend = startAt(beforeMidnight)
  await backend.patch({ serviceTermsExpireDate: '20261122' })
  vi.useFakeTimers({ now: beforeMidnight, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  renderKit({ backend })
  await act(() => vi.advanceTimersByTimeAsync(500))
  expect(screen.getByText('동의가 오늘 만료돼요')).toBeVisible()
  await act(() => vi.advanceTimersByTimeAsync(2000))
  expect(getState()).toBe('renewalNeeded')
})

test('a page that slept over midnight knows the day when the user comes back', async () => {
  const backend = startAt(beforeMidnight)
  await backend.patch({ serviceTermsExpireDate: '20261122' })
  renderKit({ backend })
  await screen.findByText('동의가 오늘 만료돼요')
  vi.setSystemTime(beforeMidnight + 8 * 3_600_000)
  comeBack()
  await findHeading('정보 제공 동의가 만료됐어요')
})

test('a dismissal lasts that day, over a reload, for that user', async () => {
  const backend = startAt(beforeMidnight)
  const { user, unmount } = renderKit({ backend })
  await user.click(await screen.findByRole('button', { name: '오늘은 그만 보기' }))
  expect(screen.queryByText(/만료돼요/)).toBeNull()
  unmount()

  const again = renderKit({ backend })
  await screen.findAllByRole('radio')
  await settle()
  expect(screen.queryByText(/만료돼요/)).toBeNull()
  vi.setSystemTime(beforeMidnight + 3000)
  comeBack()
  await screen.findByText('동의가 11일 뒤 만료돼요')
  again.unmount()

  const other = createBackend({ persona: 'expiring', now: () => beforeMidnight })
  renderKit({ backend: other, subject: 'expiring' })
  await screen.findByText(/만료돼요/)
})
