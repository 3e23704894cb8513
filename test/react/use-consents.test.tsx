import { QueryClient } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useConsents, useRegistrationStatus, useVirtualAccounts } from '../../src/react/index.js'
import { createTestBackend, type TestBackend } from '../support/test-backend.js'
import { stopClock } from './handoff.js'
import { Kit, settle } from './kit.js'

beforeEach(stopClock)

const unknown = { endsOn: null, daysLeft: null, urgency: 'none' }

function renderConsents(backend: TestBackend, useHook = useConsents) {
  const queryClient = new QueryClient()
  return renderHook(useHook, {
    wrapper: ({ children }) => (
      <Kit backend={backend} queryClient={queryClient}>
        {children}
      </Kit>
    ),
  })
}

function useLoadedConsents() {
  useRegistrationStatus()
  useVirtualAccounts()
  return useConsents()
}

async function loadConsents(backend: TestBackend) {
  const { result } = renderConsents(backend, useLoadedConsents)
  await settle()
  return result
}

test.each([
  ['20260114', { endsOn: '2026-01-14', daysLeft: -1, urgency: 'over' }],
  ['20260115', { endsOn: '2026-01-15', daysLeft: 0, urgency: 'today' }],
  ['20260116', { endsOn: '2026-01-16', daysLeft: 1, urgency: 'soon' }],
  ['20260214', { endsOn: '2026-02-14', daysLeft: 30, urgency: 'soon' }],
  ['20260215', { endsOn: '2026-02-15', daysLeft: 31, urgency: 'none' }],
  ['00000000', unknown],
  ['20260230', unknown],
  ['someday', unknown],
])('on 15 January a consent until %s is %o', async (day, consent) => {
  const backend = createTestBackend()
  await backend.patch({ serviceTermsExpireDate: day, commonTermsExpireDate: '20270101' })
  const { current } = await loadConsents(backend)
  expect(current).toEqual({
    platform: { endsOn: '2027-01-01', daysLeft: 351, urgency: 'none' },
    service: consent,
  })
})

test('a day that a client of the host made up is not known', async () => {
  const backend = createTestBackend()
  vi.spyOn(backend.client, 'getRegistration').mockResolvedValue({ status: 'member', consentExpiresOn: '2026-1-5' })
  expect((await loadConsents(backend)).current.platform).toEqual(unknown)
})

test('the day of the server decides, not that of the device', async () => {
  const backend = createTestBackend()
  await backend.patch({ commonTermsExpireDate: '20260115' })
  const load = backend.client.getRegistration
  vi.spyOn(backend.client, 'getRegistration').mockImplementation(async (options) => ({
    ...(await load(options)),
    today: '2026-01-16',
  }))
  expect((await loadConsents(backend)).current.platform.urgency).toBe('over')
})

test('useConsents sends no request and reads what others have loaded', async () => {
  const backend = createTestBackend({ persona: 'expiring' })
  const { result } = renderConsents(backend)
  await act(() => settle())
  expect(result.current).toEqual({ platform: unknown, service: unknown })
  expect(backend.requests).toEqual([])
  await loadConsents(backend)
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})
