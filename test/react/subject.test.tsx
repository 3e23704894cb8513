import { QueryClient } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { Profiler, useLayoutEffect } from 'react'
import { expect, test, vi } from 'vitest'
import { onboardingKeys } from '../../src/client/index.js'
import { VirtualAccountPicker } from '../../src/react/index.js'
import { comeBack, createBackend, findHeading, getState, journey, Kit, renderKit, settle } from './kit.js'

const keysOf = (queryClient: QueryClient) =>
  queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey[1])

test.each(['many', null])('when hong becomes %s the cache forgets hong before the next paint', async (next) => {
  const queryClient = new QueryClient()
  const backend = createBackend()
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

test('when the user changes, nothing of the former one is ever drawn', async () => {
  const drawn: string[] = []
  const { change } = renderKit({
    backend: createBackend(),
    children: (
      <Profiler id="kit" onRender={() => void drawn.push(document.body.innerHTML)}>
        {journey}
      </Profiler>
    ),
  })
  await screen.findAllByRole('radio')
  drawn.length = 0
  change({ subject: 'many', backend: createBackend({ persona: 'many' }) })
  expect(getState()).toBe('checking')
  expect(await screen.findAllByRole('radio')).toHaveLength(24)
  expect(drawn.length).toBeGreaterThan(1)
  for (const html of drawn) expect(html).not.toContain('5589 8000 99')
  expect(screen.queryByRole('radio', { name: '신한투자증권 펀드투자용' })).toBeNull()
})

test('signing out draws the sign-in, and signing in asks again', async () => {
  const backend = createBackend()
  const { change } = renderKit({ backend })
  await screen.findAllByRole('radio')
  change({ subject: null })
  await findHeading('로그인이 필요해요')
  expect(getState()).toBe('signedOut')
  change({ subject: 'hong' })
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.questions.toSorted()).toEqual(['consent', 'consent', 'register', 'register'])
})

test('the trip of the former user ends with them', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  expect(getState()).toBe('awaitingSignUp')
  const other = createBackend({ persona: 'unknown' })
  change({ subject: 'unknown', backend: other })
  await findHeading('핀테크 포털 가입이 필요해요')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  comeBack()
  await settle()
  expect(other.questions.toSorted()).toEqual(['consent', 'register'])
})

test('an answer that comes after the user has changed is dropped', async () => {
  const backend = createBackend()
  const release = backend.hold()
  const { queryClient, change } = renderKit({ backend })
  expect(getState()).toBe('checking')
  change({ subject: null })
  release()
  await settle()
  expect(keysOf(queryClient)).not.toContain('hong')
  expect(queryClient.getQueryData(onboardingKeys.virtualAccounts('hong'))).toBeUndefined()
  expect(getState()).toBe('signedOut')
})

test('filter, reveal and choice of the former user are gone although the next one is known already', async () => {
  const queryClient = new QueryClient()
  const seed = renderKit({ backend: createBackend({ persona: 'odd' }), queryClient })
  await screen.findAllByRole('radio', undefined, { timeout: 5000 })
  seed.unmount()
  const onValueChange = vi.fn()
  const children = <VirtualAccountPicker onValueChange={onValueChange} />
  const { user, change } = renderKit({ backend: createBackend({ persona: 'many' }), queryClient, children })
  await user.type(await screen.findByRole('searchbox'), '삼성')
  await user.click(screen.getAllByRole('radio')[0]!)
  await user.click(screen.getByRole('switch'))
  change({ subject: 'odd', backend: createBackend({ persona: 'heavy' }) })
  expect(getState()).toBe('choosing')
  expect(screen.getByRole('searchbox')).toHaveValue('')
  expect(screen.getByRole('switch')).not.toBeChecked()
  expect(document.querySelector('input:checked')).toBeNull()
  expect(onValueChange).toHaveBeenLastCalledWith(null, { accounts: [] })
})

test('the same subject again changes nothing', async () => {
  const backend = createBackend()
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' }))
  change({ subject: 'hong' })
  await settle()
  expect(screen.getByRole('radio', { name: '신한투자증권 펀드투자용' })).toBeChecked()
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})

test('queries of the host and of other subjects survive a user change', async () => {
  const { queryClient, change } = renderKit({ backend: createBackend() })
  await screen.findAllByRole('radio')
  queryClient.setQueryData(['host', 'hong'], 1)
  queryClient.setQueryData(onboardingKeys.registration('other'), { status: 'member', consentExpiresOn: null })
  change({ subject: null })
  await settle()
  expect(queryClient.getQueryData(['host', 'hong'])).toBe(1)
  expect(queryClient.getQueryData(onboardingKeys.registration('other'))).toBeDefined()
})
