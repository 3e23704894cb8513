import { QueryClient } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { usePortal } from '../../../src/react/index.js'
import { useQuerySource } from '../../../src/react/store/use-query-source.js'
import { createTestBackend } from '../../support/test-backend.js'
import { Kit } from '../kit.js'

const queryClient = new QueryClient()

function renderSource(subject: string | null, enabled: boolean) {
  const backend = createTestBackend()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Kit backend={backend} queryClient={queryClient} subject={subject}>
      {children}
    </Kit>
  )
  return renderHook(() => ({ source: useQuerySource('virtualAccounts', enabled), portal: usePortal() }), { wrapper })
    .result
}

test.each([
  ['hong', true, true],
  ['hong', false, false],
  [null, true, false],
])('for the subject %s and enabled %s the query is enabled: %s', (subject, enabled, isEnabled) => {
  const { source } = renderSource(subject, enabled).current
  expect(source.isEnabled).toBe(isEnabled)
  expect(source.queryClient).toBe(queryClient)
})

test('requests are fresh while a handoff waits for the resource', () => {
  const result = renderSource('hong', true)
  const isFresh = () => result.current.source.args[2]()
  expect(isFresh()).toBe(false)
  act(() => result.current.portal.open('link'))
  expect(isFresh()).toBe(true)
})
