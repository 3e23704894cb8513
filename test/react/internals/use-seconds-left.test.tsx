import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useSecondsLeft } from '../../../src/react/internals/use-seconds-left.js'

function Clock({ until }: { until: number | null }) {
  return <p>{String(useSecondsLeft(until, Date.now))}</p>
}

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

test('seconds are counted down to 0 and not further', () => {
  vi.useFakeTimers({ now: 10_000 })
  render(<Clock until={12_500} />)
  const seen = [screen.getByRole('paragraph').textContent]
  for (const ms of [1000, 1000, 500, 5000]) {
    pass(ms)
    seen.push(screen.getByRole('paragraph').textContent)
  }
  expect(seen).toEqual(['3', '2', '1', '0', '0'])
})

test('without a time there are no seconds and no timer', () => {
  vi.useFakeTimers({ now: 10_000 })
  render(<Clock until={null} />)
  expect(screen.getByText('null')).toBeVisible()
  expect(vi.getTimerCount()).toBe(0)
})
