import { QueryClient } from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import { createElement, type ComponentType, type ReactNode } from 'react'
import { vi } from 'vitest'
import { onboardingKeys } from '../../../src/client/index.js'
import { getSeoulDay } from '../../../src/contract/seoul-day.js'
import * as kit from '../../../src/react/index.js'
import { createTestBackend, scopeOf } from '../../support/test-backend.js'
import { Kit, renderKit } from '../kit.js'
import { parts, type PartEntry } from './parts.js'

const { VirtualAccountPickerFirms: Firms, VirtualAccountPickerList: List, VirtualAccountPickerRoot: Root } = kit

/** The surroundings of a part where it belongs. */
const surroundings: Record<PartEntry['home'], (part: ReactNode) => ReactNode> = {
  page: (part) => part,
  provider: (part) => part,
  picker: (part) => <Root mode="multiple">{part}</Root>,
  firm: (part) => (
    <Root mode="multiple">
      <Firms>{part}</Firms>
    </Root>
  ),
  row: (part) => (
    <Root mode="multiple">
      <List>{part}</List>
    </Root>
  ),
}

/** Surroundings in which the parent of a part is missing. */
const outside = {
  page: (part: ReactNode) => part,
  provider: (part: ReactNode) => part,
  picker: (part: ReactNode) => <Scene>{part}</Scene>,
  firm: (part: ReactNode) => <Scene>{surroundings.picker(part)}</Scene>,
  row: (part: ReactNode) => <Scene>{surroundings.picker(part)}</Scene>,
}

const account = { id: '00002.1606.주식', firmCode: '00002', number: '160657695589800099', alias: '주식' }

/** A member with one account and a consent that ends soon, known without a request. */
export function createSeededClient(): QueryClient {
  const queryClient = new QueryClient()
  const consentExpiresOn = getSeoulDay(Date.now() + 5 * 86_400_000)
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('hong')), { status: 'member', consentExpiresOn })
  queryClient.setQueryData(onboardingKeys.virtualAccounts(scopeOf('hong')), { accounts: [account], consentExpiresOn })
  return queryClient
}

/** One for all scenes, because creating one takes longer than drawing a part. */
const backend = createTestBackend()

function Scene({ children }: { children: ReactNode }) {
  return (
    <Kit backend={backend} queryClient={createSeededClient()}>
      {children}
    </Kit>
  )
}

type Attributes = Record<string, unknown>

/** A part as a host writes it, under any of its exported names. */
function createPart(name: string, props: Attributes = {}): ReactNode {
  const Part = Reflect.get(kit, name) as ComponentType<Attributes>
  return createElement(Part, { ...parts[name]?.props, ...props })
}

/** The part where it belongs, with what it needs beside it. */
export function surround(name: string, props: Attributes = {}): ReactNode {
  const { home, beside } = parts[name]!
  return surroundings[home](
    <>
      {beside}
      {createPart(name, { 'data-testid': 'part', ...props })}
    </>,
  )
}

/** The part without its parent. */
export function misplace(name: string): ReactNode {
  return outside[parts[name]!.home](createPart(name))
}

/** Draws a part. Returns what a test needs. */
export function renderPart(name: string, props: Attributes = {}) {
  const { seed, search } = parts[name]!
  const queryClient = createSeededClient()
  backend.requests.length = 0
  seed?.(queryClient)
  const onEvent = vi.fn()
  const { change, unmount } = renderKit({ backend, queryClient, onEvent, children: surround(name, props) })
  if (search) fireEvent.change(screen.getByRole('searchbox'), { target: { value: search } })
  return {
    backend,
    onEvent,
    unmount,
    element: screen.getByTestId('part'),
    /** Draws it again with other props. */
    change: (next: Attributes) => change({ children: surround(name, next) }),
  }
}

export type PartScene = ReturnType<typeof renderPart>
