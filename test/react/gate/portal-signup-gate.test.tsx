import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { ConsentNotice, LinkAccountsPrompt, PortalSignupGate, VirtualAccountPicker } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, journey, renderKit, settle } from '../kit.js'

test("nothing is drawn around a member's children", async () => {
  const children = (
    <PortalSignupGate>
      <b>child</b>
    </PortalSignupGate>
  )
  const { container } = renderKit({ backend: createTestBackend(), children })
  await screen.findByText('child')
  expect(container.innerHTML).toBe('<b>child</b>')
})

test('nothing of the children is drawn for a non-member', async () => {
  const Child = vi.fn(() => null)
  const children = (
    <PortalSignupGate>
      <Child />
    </PortalSignupGate>
  )
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }), children })
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(Child).not.toHaveBeenCalled()
})

test('both requests leave at once on mount', async () => {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'stall' }] })
  renderKit({ backend })
  await waitFor(async () => expect(await backend.countUpstreamCalls()).toBe(2))
  expect(getState()).toBe('checking')
})

const gate = <PortalSignupGate>child</PortalSignupGate>

const twice = [gate, journey].map((node, key) => <div key={key}>{[node, <div key="again">{node}</div>]}</div>)

test.each<{ what: string; children: ReactNode; requests: string[] }>([
  { what: 'a gate loads both resources', children: gate, requests: ['consent', 'register'] },
  {
    what: 'a gate that does not prefetch loads one resource',
    children: <PortalSignupGate prefetchAccounts={false} />,
    requests: ['register'],
  },
  { what: 'gate and picker load each resource once', children: journey, requests: ['consent', 'register'] },
  { what: 'four gates and two pickers load each resource once', children: twice, requests: ['consent', 'register'] },
  { what: 'a picker alone loads the accounts only', children: <VirtualAccountPicker />, requests: ['consent'] },
  { what: 'a prompt to link sends no request', children: <LinkAccountsPrompt />, requests: [] },
  { what: 'a consent notice sends no request', children: <ConsentNotice />, requests: [] },
  { what: 'a provider alone sends no request', children: 'child', requests: [] },
])('$what', async ({ children, requests }) => {
  const backend = createTestBackend()
  renderKit({ backend, children })
  await settle()
  expect(backend.requests.toSorted()).toEqual(requests)
  expect(await backend.countUpstreamCalls()).toBe(requests.length)
})

test('a fallback is drawn instead of the skeleton while the registration is loading', async () => {
  const children = <PortalSignupGate fallback={<p>wait</p>}>child</PortalSignupGate>
  const { container } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), children })
  expect(container.innerHTML).toBe('<p>wait</p>')
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.queryByText('wait')).toBeNull()
})

test('a remount within the same page sends no request', async () => {
  const backend = createTestBackend()
  const queryClient = new QueryClient()
  const { unmount } = renderKit({ backend, queryClient })
  await screen.findAllByRole('radio')
  unmount()
  renderKit({ backend, queryClient })
  expect(screen.getAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})
