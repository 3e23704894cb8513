import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { getState, renderKit } from '../kit.js'

test('the screen is a busy skeleton with a text for screen readers', () => {
  const { container } = renderKit({ backend: createTestBackend() })
  expect(getState()).toBe('checking')
  expect(container.firstElementChild).toHaveAttribute('aria-busy', 'true')
  expect(screen.getByText('확인하고 있어요')).toBeInTheDocument()
  expect(screen.queryByRole('heading')).toBeNull()
})

test('after four seconds the screen says that it takes longer than usual', () => {
  vi.useFakeTimers()
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'stall' }], limits: {} })
  renderKit({ backend })
  act(() => void vi.advanceTimersByTime(3999))
  expect(screen.queryByText('평소보다 조금 오래 걸리고 있어요')).toBeNull()
  act(() => void vi.advanceTimersByTime(1))
  const [note, region] = screen.getAllByText('평소보다 조금 오래 걸리고 있어요')
  expect(note).toBeVisible()
  expect(region).toHaveAttribute('aria-live', 'polite')
})
