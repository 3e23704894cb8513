import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { getState, renderKit, settle } from '../kit.js'
import { stopClock } from '../handoff.js'

beforeEach(stopClock)

test.each([
  ['20260114', 'renewalNeeded', null],
  ['20260115', 'choosing', '동의가 오늘 만료돼요'],
  ['20260116', 'choosing', '동의가 1일 뒤 만료돼요'],
  ['20260214', 'choosing', '동의가 30일 뒤 만료돼요'],
  ['20260215', 'choosing', null],
  ['00000000', 'choosing', null],
])('on 15 January a consent until %s shows %s', async (serviceTermsExpireDate, state, notice) => {
  const backend = createTestBackend()
  await backend.patch({ serviceTermsExpireDate })
  renderKit({ backend })
  await settle()
  expect(getState()).toBe(state)
  expect(screen.queryByText(/^동의가/)?.textContent ?? null).toBe(notice)
})

test.each([
  ['2026-01-15T14:59:59Z', 'choosing'],
  ['2026-01-15T15:00:00Z', 'renewalNeeded'],
])('a consent until 15 January is over at midnight in Seoul: at %s it is %s', async (now, state) => {
  vi.setSystemTime(now)
  const backend = createTestBackend()
  await backend.patch({ serviceTermsExpireDate: '20260115' })
  renderKit({ backend })
  await settle()
  expect(getState()).toBe(state)
})
