import { QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { virtualAccountsOptions } from '../../../src/client/index.js'
import { VirtualAccountPicker } from '../../../src/react/index.js'
import { createTestBackend, type TestBackend } from '../../support/test-backend.js'
import { getState, journey, Kit, renderKit, settle } from '../kit.js'

test('the surrounding query client is used, and one that is given goes before it', async () => {
  const [around, given] = [new QueryClient(), new QueryClient()]
  const backend = createTestBackend()
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

test('without a query client of the host the page has one of its own, so that a remount sends no request', async () => {
  const backend = createTestBackend({ persona: 'many' })
  const renderAgain = () =>
    renderKit({ backend: createTestBackend(), children: <Kit backend={backend}>{journey}</Kit> })
  const { unmount } = renderAgain()
  await settle()
  unmount()
  renderAgain()
  expect(getState()).toBe('choosing')
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

function Count({ backend }: { backend: TestBackend }) {
  const { data } = useSuspenseQuery(virtualAccountsOptions(backend.client, 'hong'))
  return <p>{data.accounts.length} linked</p>
}

test.each([true, false])(
  'a suspense boundary outside the provider costs no request (query client outside: %s)',
  async (outside) => {
    const backend = createTestBackend()
    const queryClient = new QueryClient()
    const kit = (
      <Kit backend={backend} {...(!outside && { queryClient })}>
        <Count backend={backend} />
        <VirtualAccountPicker />
      </Kit>
    )
    render(
      <QueryClientProvider client={queryClient}>
        <Suspense fallback="loading">{kit}</Suspense>
      </QueryClientProvider>,
    )
    expect(screen.getByText('loading')).toBeVisible()
    await screen.findByText('2 linked')
    expect(screen.getAllByRole('radio')).toHaveLength(2)
    await settle()
    expect(backend.requests).toEqual(['consent'])
  },
)
