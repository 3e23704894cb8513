import { QueryClient } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { Profiler, useLayoutEffect } from 'react'
import { expect, test, vi } from 'vitest'
import { onboardingKeys } from '../../../src/client/index.js'
import { createTestBackend, scopeOf } from '../../support/test-backend.js'
import { comeBack, findHeading, getState, journey, Kit, renderKit, settle } from '../kit.js'

const keysOf = (queryClient: QueryClient) =>
  queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey[1])

test.each(['many', null])('when hong becomes %s the cache forgets hong before the next paint', async (next) => {
  const queryClient = new QueryClient()
  const backend = createTestBackend()
  let atPaint: unknown[] = []
  const Host = ({ subject }: { subject: string | null }) => {
    useLayoutEffect(() => void (atPaint = keysOf(queryClient)))
    return (
      <Kit backend={backend} queryClient={queryClient} subject={subject}>
        {journey}
      </Kit>
    )
  }
  const { rerender } = render(<Host subject="hong" />)
  await screen.findAllByRole('radio')
  rerender(<Host subject={next} />)
  expect(atPaint).not.toContain('hong')
  await settle()
  expect(keysOf(queryClient)).not.toContain('hong')
})

test.each(['many', null])('when a provider is mounted anew for %s the cache forgets hong', async (next) => {
  const queryClient = new QueryClient()
  const backend = createTestBackend()
  const Host = ({ subject }: { subject: string | null }) => (
    <Kit key={subject} backend={backend} queryClient={queryClient} subject={subject}>
      {journey}
    </Kit>
  )
  const { rerender } = render(<Host subject="hong" />)
  await screen.findAllByRole('radio')
  rerender(<Host subject={next} />)
  expect(keysOf(queryClient)).not.toContain('hong')
  await settle()
  expect(keysOf(queryClient)).not.toContain('hong')
})

test('a provider that is mounted anew for the same user loads nothing again', async () => {
  const queryClient = new QueryClient()
  const backend = createTestBackend()
  const host = (key: number) => (
    <Kit key={key} backend={backend} queryClient={queryClient} subject="hong">
      {journey}
    </Kit>
  )
  const { rerender } = render(host(1))
  await screen.findAllByRole('radio')
  const before = backend.requests.length
  rerender(host(2))
  await screen.findAllByRole('radio')
  expect(backend.requests).toHaveLength(before)
})

test('nothing of the former user is drawn after a user change', async () => {
  const drawn: string[] = []
  const { change } = renderKit({
    backend: createTestBackend(),
    children: (
      <Profiler id="kit" onRender={() => void drawn.push(document.body.innerHTML)}>
        {journey}
      </Profiler>
    ),
  })
  await screen.findAllByRole('radio')
  drawn.length = 0
  change({ subject: 'many', backend: createTestBackend({ persona: 'many' }) })
  expect(getState()).toBe('checking')
  expect(await screen.findAllByRole('radio')).toHaveLength(24)
  expect(drawn.length).toBeGreaterThan(1)
  for (const html of drawn) expect(html).not.toContain('5589 8000 99')
  expect(screen.queryByRole('radio', { name: '신한투자증권 펀드투자용' })).toBeNull()
})

test('the handoff of the former user ends with a user change', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  expect(getState()).toBe('awaitingSignUp')
  const other = createTestBackend({ persona: 'unknown' })
  change({ subject: 'unknown', backend: other })
  await findHeading('핀테크 포털 가입이 필요해요')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  comeBack()
  await settle()
  expect(other.requests.toSorted()).toEqual(['consent', 'register'])
})

test('data that arrives after a user change is dropped', async () => {
  const backend = createTestBackend()
  const release = backend.hold()
  const { queryClient, change } = renderKit({ backend })
  expect(getState()).toBe('checking')
  change({ subject: null })
  release()
  await settle()
  expect(keysOf(queryClient)).not.toContain('hong')
  expect(queryClient.getQueryData(onboardingKeys.virtualAccounts(scopeOf('hong')))).toBeUndefined()
  expect(getState()).toBe('signedOut')
})

test('the same subject again changes nothing', async () => {
  const backend = createTestBackend()
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' }))
  change({ subject: 'hong' })
  await settle()
  expect(screen.getByRole('radio', { name: '신한투자증권 펀드투자용' })).toBeChecked()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test('queries of the host and of other subjects survive a user change', async () => {
  const { queryClient, change } = renderKit({ backend: createTestBackend() })
  await screen.findAllByRole('radio')
  queryClient.setQueryData(['host', 'hong'], 1)
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('other')), { status: 'member', consentExpiresOn: null })
  change({ subject: null })
  await settle()
  expect(queryClient.getQueryData(['host', 'hong'])).toBe(1)
  expect(queryClient.getQueryData(onboardingKeys.registration(scopeOf('other')))).toBeDefined()
})
