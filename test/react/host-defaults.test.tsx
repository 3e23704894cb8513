import {
  keepPreviousData,
  onlineManager,
  QueryClient,
  QueryClientProvider,
  type DefaultOptions,
} from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { comeBack, createBackend, findHeading, getState, journey, Kit, renderKit, settle } from './kit.js'

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
  const backend = createBackend({ persona })
  renderKit({ backend, queryClient: createHostile() })
  await settle()
  expect(getState()).toBe(state)
  comeBack()
  fireEvent(window, new Event('online'))
  for (let interval = 0; interval < 5; interval++) await settle()
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})

test('hostile query defaults do not repeat a question that failed', async () => {
  const backend = createBackend({ faults: [{ path: '*', kind: 'html' }] })
  const { user } = renderKit({ backend, queryClient: createHostile() })
  await user.click(await screen.findByRole('button', { name: '다시 시도' }))
  await settle()
  expect(getState()).toBe('failed')
  expect(backend.questions).toHaveLength(4)
})

test('what react-query takes for offline does not hold the questions back', async () => {
  onlineManager.setOnline(false)
  renderKit({ backend: createBackend({ persona: 'newcomer' }), queryClient: createHostile() })
  await findHeading('핀테크 포털 가입이 필요해요')
  onlineManager.setOnline(true)
})

test('keepPreviousData of the host shows nothing of one user to the next', async () => {
  const { change } = renderKit({ backend: createBackend(), queryClient: createHostile() })
  await screen.findAllByRole('radio')
  change({ subject: 'many', backend: createBackend({ persona: 'many', faults: [{ path: '*', kind: 'stall' }] }) })
  expect(getState()).toBe('checking')
})

test('mounting again asks nothing, answers and failures alike', async () => {
  for (const persona of ['hong', 'locked']) {
    const backend = createBackend({ persona })
    const queryClient = createHostile()
    renderKit({ backend, queryClient }).unmount()
    const { unmount } = renderKit({ backend, queryClient })
    await settle()
    const asked = backend.questions.length
    unmount()
    renderKit({ backend, queryClient })
    await settle()
    expect(backend.questions).toHaveLength(asked)
  }
})

test('StrictMode asks nothing twice', async () => {
  const backend = createBackend()
  renderKit({ backend, strict: true })
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})

test('StrictMode keeps the whole trip to the portal', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend, strict: true })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true })
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  await user.click(await screen.findByRole('link', { name: '포털에서 계좌 연결하기' }))
  await backend.patch({ accounts: backend.rowsOf('hong') })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  const funds = await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' })
  await user.click(funds)
  expect(funds).toBeChecked()
  expect(document.querySelectorAll('[aria-live]')).toHaveLength(1)
})

test('StrictMode keeps the fresh answer that follows a sign-up', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend, strict: true })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true, accounts: backend.rowsOf('hong') })
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.questions.filter((question) => question.endsWith('fresh'))).toHaveLength(2)
})

test('the surrounding query client is used, and one that is given goes before it', async () => {
  const [around, given] = [new QueryClient(), new QueryClient()]
  const backend = createBackend()
  const countsOf = () => [around, given].map((one) => one.getQueryCache().getAll().length)
  const kits = [
    <Kit key="a" backend={backend}>
      {journey}
    </Kit>,
  ]
  const { change } = renderKit({
    backend,
    children: <QueryClientProvider client={around}>{kits}</QueryClientProvider>,
  })
  await settle()
  expect(countsOf()).toEqual([2, 0])
  const more = (
    <Kit key="b" backend={backend} queryClient={given}>
      {journey}
    </Kit>
  )
  change({ children: <QueryClientProvider client={around}>{[...kits, more]}</QueryClientProvider> })
  await settle()
  expect(countsOf()).toEqual([2, 2])
})

test('without any query client the page has one of its own, so that a remount asks nothing', async () => {
  const backend = createBackend({ persona: 'many' })
  const render = () => renderKit({ backend: createBackend(), children: <Kit backend={backend}>{journey}</Kit> })
  const { unmount } = render()
  await settle()
  unmount()
  render()
  expect(getState()).toBe('choosing')
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})
