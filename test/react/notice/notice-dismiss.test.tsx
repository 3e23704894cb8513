import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, renderKit, settle } from '../kit.js'

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

test('a dismissal holds for this day and this user, also after a reload', async () => {
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

  const other = createTestBackend({ persona: 'expiring', subject: 'user-2', now: () => beforeMidnight })
  renderKit({ backend: other, subject: 'user-2' })
  await screen.findByText(/만료돼요/)
})
