import { type DefaultOptions, keepPreviousData, onlineManager, QueryClient } from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, findHeading, getState, renderKit, settle } from '../kit.js'

const hostile: NonNullable<DefaultOptions['queries']> = {
  retry: 3,
  retryDelay: 1,
  retryOnMount: true,
  throwOnError: true,
  networkMode: 'online',
  staleTime: 0,
  refetchOnMount: 'always',
  refetchOnWindowFocus: 'always',
  refetchOnReconnect: 'always',
  refetchInterval: 1,
  enabled: false,
  gcTime: 0,
  placeholderData: keepPreviousData,
}

const createHostile = () => new QueryClient({ defaultOptions: { queries: hostile } })

test.each([
  ['hong', 'choosing'],
  ['newcomer', 'signUpNeeded'],
  ['unlinked', 'linkNeeded'],
  ['lapsed', 'renewalNeeded'],
  ['locked', 'failed'],
])('hostile query defaults of the host change nothing for %s', async (persona, state) => {
  const backend = createTestBackend({ persona })
  renderKit({ backend, queryClient: createHostile() })
  await settle()
  expect(getState()).toBe(state)
  comeBack()
  fireEvent(window, new Event('online'))
  for (let interval = 0; interval < 5; interval++) await settle()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test('hostile query defaults do not retry a failed request', async () => {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'html' }] })
  const { user } = renderKit({ backend, queryClient: createHostile() })
  await user.click(await screen.findByRole('button', { name: '다시 시도' }))
  await settle()
  expect(getState()).toBe('failed')
  expect(backend.requests).toHaveLength(4)
})

test('requests are sent although react-query believes the browser is offline', async () => {
  onlineManager.setOnline(false)
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }), queryClient: createHostile() })
  await findHeading('핀테크 포털 가입이 필요해요')
  onlineManager.setOnline(true)
})

test('keepPreviousData of the host shows nothing of one user to the next', async () => {
  const { change } = renderKit({ backend: createTestBackend(), queryClient: createHostile() })
  await screen.findAllByRole('radio')
  change({ subject: 'many', backend: createTestBackend({ persona: 'many', faults: [{ path: '*', kind: 'stall' }] }) })
  expect(getState()).toBe('checking')
})

test('mounting again sends no request, after success and after failure', async () => {
  for (const persona of ['hong', 'locked']) {
    const backend = createTestBackend({ persona })
    const queryClient = createHostile()
    renderKit({ backend, queryClient }).unmount()
    const { unmount } = renderKit({ backend, queryClient })
    await settle()
    const sentBefore = backend.requests.length
    unmount()
    renderKit({ backend, queryClient })
    await settle()
    expect(backend.requests).toHaveLength(sentBefore)
  }
})

test.each<[string, NonNullable<DefaultOptions['queries']>]>([
  ['select', { select: () => undefined }],
  ['notifyOnChangeProps', { notifyOnChangeProps: [] }],
  ['initialData of null', { initialData: null }],
  ['initialData of a list', { initialData: [], initialDataUpdatedAt: 1 }],
  ['structuralSharing', { structuralSharing: () => null }],
  ['refetchIntervalInBackground', { refetchIntervalInBackground: true }],
])('a default for %s changes nothing', async (_name, queries) => {
  renderKit({ backend: createTestBackend(), queryClient: new QueryClient({ defaultOptions: { queries } }) })
  await settle()
  expect(getState()).toBe('choosing')
})
