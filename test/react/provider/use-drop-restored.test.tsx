import { IsRestoringProvider, QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { onboardingKeys } from '../../../src/client/index.js'
import { useDropRestored } from '../../../src/react/provider/use-drop-restored.js'
import { scopeOf } from '../../support/test-backend.js'

const own = onboardingKeys.registration(scopeOf('hong'))
const host = ['host', 'registration']

function Provider({ queryClient }: { queryClient: QueryClient }) {
  useDropRestored(queryClient)
  return null
}

/** A page whose persister restores, or has done so. */
function renderPage(isRestoring: boolean) {
  const queryClient = new QueryClient()
  const create = (value: boolean) => (
    <IsRestoringProvider value={value}>
      <Provider queryClient={queryClient} />
    </IsRestoringProvider>
  )
  const { rerender, unmount } = render(create(isRestoring))
  /** As `hydrate` of react-query does: a query that is new comes with its state. */
  const restore = (queryKey: readonly string[]) => {
    const state = { data: { status: 'member' }, dataUpdatedAt: 1, status: 'success' as const }
    queryClient.getQueryCache().build(queryClient, { queryKey }, { ...emptyState, ...state })
  }
  return { queryClient, restore, finish: () => rerender(create(false)), unmount }
}

const emptyState = {
  data: undefined,
  dataUpdateCount: 0,
  dataUpdatedAt: 0,
  error: null,
  errorUpdateCount: 0,
  errorUpdatedAt: 0,
  fetchFailureCount: 0,
  fetchFailureReason: null,
  fetchMeta: null,
  fetchStatus: 'idle' as const,
  isInvalidated: false,
  status: 'pending' as const,
}

test('what is restored of the kit is dropped, and what is restored of the host stays', () => {
  const { queryClient, restore } = renderPage(true)
  for (const key of [own, host]) restore(key)
  expect([own, host].map((key) => queryClient.getQueryData(key))).toEqual([undefined, { status: 'member' }])
})

test('data that is restored into a query that is there already is dropped', () => {
  const { queryClient } = renderPage(true)
  const query = queryClient.getQueryCache().build(queryClient, { queryKey: own })
  query.setState({ data: { status: 'member' }, status: 'success' })
  expect(queryClient.getQueryData(own)).toBeUndefined()
})

test('a response that arrives while the page restores stays', async () => {
  const { queryClient } = renderPage(true)
  await queryClient.fetchQuery({ queryKey: own, queryFn: () => ({ status: 'nonMember' }) })
  expect(queryClient.getQueryData(own)).toEqual({ status: 'nonMember' })
})

test('nothing is dropped without a persister, once it has restored, or when the page is gone', () => {
  const pages = [renderPage(false), renderPage(true), renderPage(true)] as const
  pages[1].finish()
  pages[2].unmount()
  for (const { queryClient, restore } of pages) {
    restore(own)
    expect(queryClient.getQueryState(own)?.status).toBe('success')
  }
})
