import { QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { ConsentNotice, LinkAccountsPrompt, PortalSignupGate, VirtualAccountPicker } from '../../src/react/index.js'
import { createBackend, findHeading, getState, journey, renderKit, settle } from './kit.js'

test("nothing is drawn around a member's children", async () => {
  const children = (
    <PortalSignupGate>
      <b>child</b>
    </PortalSignupGate>
  )
  const { container } = renderKit({ backend: createBackend(), children })
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
  renderKit({ backend: createBackend({ persona: 'newcomer' }), children })
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(Child).not.toHaveBeenCalled()
})

test('both questions leave at once on mount', async () => {
  const backend = createBackend({ faults: [{ path: '*', kind: 'stall' }] })
  renderKit({ backend })
  await waitFor(async () => expect(await backend.countCalls()).toBe(2))
  expect(getState()).toBe('checking')
})

const gate = <PortalSignupGate>child</PortalSignupGate>
const twice = [gate, journey].map((node, key) => <div key={key}>{[node, <div key="again">{node}</div>]}</div>)

test.each<{ what: string; children: ReactNode; questions: string[] }>([
  { what: 'a gate asks both questions', children: gate, questions: ['consent', 'register'] },
  {
    what: 'a gate that does not prefetch asks one',
    children: <PortalSignupGate prefetchAccounts={false} />,
    questions: ['register'],
  },
  { what: 'gate and picker ask each question once', children: journey, questions: ['consent', 'register'] },
  { what: 'four gates and two pickers ask each question once', children: twice, questions: ['consent', 'register'] },
  { what: 'a picker alone asks for accounts only', children: <VirtualAccountPicker />, questions: ['consent'] },
  { what: 'a prompt to link asks nothing', children: <LinkAccountsPrompt />, questions: [] },
  { what: 'a consent notice asks nothing', children: <ConsentNotice />, questions: [] },
  { what: 'a provider alone asks nothing', children: 'child', questions: [] },
])('$what', async ({ children, questions }) => {
  const backend = createBackend()
  renderKit({ backend, children })
  await settle()
  expect(backend.questions.toSorted()).toEqual(questions)
  expect(await backend.countCalls()).toBe(questions.length)
})

test("a fallback takes the skeleton's place until the answer is there", async () => {
  const children = <PortalSignupGate fallback={<p>wait</p>}>child</PortalSignupGate>
  const { container } = renderKit({ backend: createBackend({ persona: 'newcomer' }), children })
  expect(container.innerHTML).toBe('<p>wait</p>')
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.queryByText('wait')).toBeNull()
})

test('without a fallback the wait is a busy skeleton that says so', () => {
  const { container } = renderKit({ backend: createBackend() })
  expect(getState()).toBe('checking')
  expect(container.firstElementChild).toHaveAttribute('aria-busy', 'true')
  expect(screen.getByText('확인하고 있어요')).toBeInTheDocument()
  expect(screen.queryByRole('heading')).toBeNull()
})

test('after four seconds the wait is said to be longer than usual', () => {
  vi.useFakeTimers()
  const backend = createBackend({ faults: [{ path: '*', kind: 'stall' }], limits: {} })
  renderKit({ backend })
  act(() => void vi.advanceTimersByTime(3999))
  expect(screen.queryByText('평소보다 조금 오래 걸리고 있어요')).toBeNull()
  act(() => void vi.advanceTimersByTime(1))
  expect(screen.getByText('평소보다 조금 오래 걸리고 있어요')).toBeVisible()
})

test('a remount within the same page asks nothing', async () => {
  const backend = createBackend()
  const queryClient = new QueryClient()
  const { unmount } = renderKit({ backend, queryClient })
  await screen.findAllByRole('radio')
  unmount()
  renderKit({ backend, queryClient })
  expect(screen.getAllByRole('radio')).toHaveLength(2)
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})
