import { QueryClient } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, onTestFinished, test } from 'vitest'
import { onboardingKeys } from '../../src/client/index.js'
import { createTestBackend, type TestBackend } from '../support/test-backend.js'
import { comeBack, journey, Kit, renderKit, settle } from './kit.js'

const host = 'https://host.example'
const signUp = '핀테크 포털에서 가입하기'

/** Two backends that know the same subject. Behind the first `hong` has two accounts; `persona` is behind the second. */
function createBackends(persona: string, first = 'hong') {
  const subject = 'user-1'
  return [
    createTestBackend({ persona: first, subject, endpoint: `${host}/api/onboarding` }),
    createTestBackend({ persona, subject, endpoint: `${host}/second/api/onboarding/` }),
  ] as const
}

interface JourneyAtProps {
  backend: TestBackend
  name: string
  queryClient?: QueryClient
  subject?: string | null
}

/** A journey in a region of that name. */
function JourneyAt({ backend, name, queryClient, subject = 'user-1' }: JourneyAtProps): ReactNode {
  return (
    <section aria-label={name}>
      <Kit backend={backend} subject={subject} {...(queryClient && { queryClient })}>
        {journey}
      </Kit>
    </section>
  )
}

const find = (name: string) => within(screen.getByRole('region', { name }))
const readState = (name: string) =>
  screen.getByRole('region', { name }).querySelector<HTMLElement>('[data-ieum-state]')?.dataset.ieumState

describe.each([
  ['in one root with one query client', true],
  ['in two roots, with the query client of the page', false],
])('two backends with the same subject, %s', (_, isOneRoot) => {
  function renderBoth([first, second]: readonly [TestBackend, TestBackend]) {
    const one = <JourneyAt backend={first} name="first" />
    const other = <JourneyAt backend={second} name="second" />
    if (!isOneRoot) return void [render(one), render(other)]
    const queryClient = new QueryClient()
    render(
      <>
        <JourneyAt backend={first} name="first" queryClient={queryClient} />
        <JourneyAt backend={second} name="second" queryClient={queryClient} />
      </>,
    )
  }

  test('show each their own accounts', async () => {
    renderBoth(createBackends('many'))
    expect(await find('first').findAllByRole('radio')).toHaveLength(2)
    expect(await find('second').findAllByRole('radio')).toHaveLength(24)
  })

  test('have each their own handoff', async () => {
    const backends = createBackends('newcomer', 'newcomer')
    renderBoth(backends)
    await userEvent.click(await find('first').findByRole('link', { name: signUp }))
    expect([readState('first'), readState('second')]).toEqual(['awaitingSignUp', 'signUpNeeded'])
    await backends[0].patch({ member: true })
    comeBack()
    await settle()
    expect([readState('first'), readState('second')]).toEqual(['linkNeeded', 'signUpNeeded'])
  })

  test('keep the accounts of one when the session with the other is over', async () => {
    const [first, second] = createBackends('newcomer')
    renderBoth([first, second])
    await userEvent.click(await find('second').findByRole('link', { name: signUp }))
    second.signIn(null)
    comeBack()
    await settle()
    expect(readState('second')).toBe('failed')
    expect(find('first').getAllByRole('radio')).toHaveLength(2)
  })
})

test('a page that was reloaded continues the handoff of its own backend only', async () => {
  const [first, second] = createBackends('newcomer', 'newcomer')
  const { user, unmount } = renderKit({ backend: first, subject: 'user-1' })
  await user.click(await screen.findByRole('link', { name: signUp }))
  unmount()
  render(<JourneyAt backend={second} name="second" queryClient={new QueryClient()} />)
  await settle()
  expect(readState('second')).toBe('signUpNeeded')
  render(<JourneyAt backend={first} name="first" queryClient={new QueryClient()} />)
  await settle()
  expect(readState('first')).toBe('awaitingSignUp')
})

test('a sign-out at one backend removes nothing of the other', async () => {
  const [first, second] = createBackends('many')
  const queryClient = new QueryClient()
  const { rerender } = render(<JourneyAt backend={first} name="first" queryClient={queryClient} />)
  render(<JourneyAt backend={second} name="second" queryClient={queryClient} />)
  await settle()
  rerender(<JourneyAt backend={first} name="first" queryClient={queryClient} subject={null} />)
  await settle()
  expect(queryClient.getQueryCache().findAll({ queryKey: ['ieum', 'user-1'] })).toHaveLength(2)
  expect(readState('first')).toBe('signedOut')
  expect(find('second').getAllByRole('radio')).toHaveLength(24)
  expect(second.requests.toSorted()).toEqual(['consent', 'register'])
})

test('a provider that changes to another backend shows its accounts, and a sign-out removes those of both', async () => {
  const [first, second] = createBackends('many')
  const { queryClient, change } = renderKit({ backend: first, subject: 'user-1' })
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  change({ backend: second })
  await settle()
  expect(screen.getAllByRole('radio')).toHaveLength(24)
  change({ backend: second, subject: null })
  expect(queryClient.getQueryCache().findAll({ queryKey: ['ieum', 'user-1'] })).toEqual([])
})

test('a request that is under way when the backend changes stays with the backend it was sent to', async () => {
  const [first, second] = createBackends('many', 'newcomer')
  const { user, queryClient, change } = renderKit({ backend: first, subject: 'user-1' })
  await user.click(await screen.findByRole('link', { name: signUp }))
  await first.patch({ member: true, accounts: first.getRows('hong') })
  const release = first.hold()
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  change({ backend: second })
  release()
  await settle()
  const key = onboardingKeys.virtualAccounts({ subject: 'user-1', endpoint: `${host}/api/onboarding` })
  expect(queryClient.getQueryData(key)?.accounts).toHaveLength(2)
  expect(screen.getAllByRole('radio')).toHaveLength(24)
})

test('a recheck at one backend waits for no lock of the other', async () => {
  const names: string[] = []
  const request = (name: string) => Promise.resolve(void names.push(name))
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'))
  for (const backend of createBackends('newcomer', 'newcomer')) {
    const { user, unmount } = renderKit({ backend, subject: 'user-1' })
    await user.click(await screen.findByRole('link', { name: signUp }))
    comeBack()
    await settle()
    unmount()
  }
  expect(new Set(names).size).toBe(2)
})
