import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Devtools } from '../../src/devtools/devtools.js'
import { PortalSignupGate, VirtualAccountPicker } from '../../src/react/index.js'
import { createTestBackend } from '../support/test-backend.js'
import { findHeading, renderKit, settle, type RenderOptions } from '../react/kit.js'
import { findPanel } from './find-panel.js'

const page = (
  <>
    <PortalSignupGate>
      <VirtualAccountPicker />
    </PortalSignupGate>
    <Devtools />
  </>
)

async function open(options: RenderOptions, tab = 'Journey') {
  const rendered = renderKit({ children: page, ...options })
  await waitFor(findPanel)
  const panel = within(findPanel())
  await rendered.user.click(panel.getByRole('button', { name: 'ieum devtools' }))
  await rendered.user.click(await panel.findByRole('tab', { name: new RegExp(tab) }))
  return { ...rendered, panel }
}

const readLines = () => [...findPanel().querySelectorAll('ol > li')].map((line) => line.textContent.slice(12))

test('shows the state, and what led to it', async () => {
  const { panel, user } = await open({ backend: createTestBackend({ persona: 'newcomer' }) })
  await findHeading('핀테크 포털 가입이 필요해요')
  await user.click(screen.getByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await panel.findByText('awaitingSignUp', { selector: '.state' })
  expect(readLines()).toEqual([
    'signUpNeeded → awaitingSignUp handoff began: signUp',
    'checking → signUpNeeded registration loaded',
    'checking the page',
  ])
  expect(findPanel().textContent).toMatch(/signUp, looking, began \d s ago, id \w+/)
})

test('shows both resources with their source, and never a whole number or an alias', async () => {
  const backend = createTestBackend({ persona: 'hong' })
  const { panel } = await open({ backend })
  await panel.findByText('2 accounts')
  expect(within(panel.getByRole('region', { name: 'registration' })).getByText('member')).toBeVisible()
  expect(findPanel().textContent).toMatch(/s ago, loaded by this page/)
  const personal = backend.getRows('hong').flatMap(({ vtAccNo, vtAccAlias }) => [String(vtAccNo), String(vtAccAlias)])
  expect(personal).toHaveLength(4)
  expect(personal.filter((text) => findPanel().textContent.includes(text))).toEqual([])
})

test('shows the events that the host gets', async () => {
  const onEvent = vi.fn()
  const { panel } = await open({ backend: createTestBackend({ persona: 'newcomer' }), onEvent }, 'Events')
  await panel.findByText('signUpOffered')
  const reported = onEvent.mock.calls.map(([{ type }]) => String(type))
  expect(readLines().map((line) => line.split(' ')[0])).toEqual(reported.toReversed())
})

test('shows the requests with the ids under which the backend has logged them', async () => {
  const backend = createTestBackend({ persona: 'locked', endpoint: '/api/onboarding' })
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) =>
    typeof url === 'string' ? backend.fetch(new URL(url, 'http://localhost'), init) : new Response(),
  )
  const { panel } = await open({ backend, endpoint: '/api/onboarding' }, 'Requests')
  await panel.findAllByText('portal_locked')
  await settle()
  const logged = backend.lines.flatMap(({ requestId }: Record<string, unknown>) => (requestId ? [requestId] : []))
  const shown = [...findPanel().querySelectorAll('code')].map((code) => code.textContent)
  expect(shown).toHaveLength(2)
  expect(logged).toEqual(expect.arrayContaining(shown))
})

test('starts over: calls upstream, and shows what a first visit shows', async () => {
  const backend = createTestBackend({ persona: 'hong' })
  const { panel, user } = await open({ backend })
  await screen.findAllByRole('radio')
  await backend.layFault({ path: '*', kind: 'html' })
  await user.click(panel.getByRole('button', { name: 'Start over' }))
  await panel.findByText('failed', { selector: '.state' })
  expect(backend.requests).toEqual(['register', 'consent', 'register fresh', 'consent fresh'])
})

test('opens and closes by keyboard, and gives the focus back', async () => {
  const { panel, user } = await open({ backend: createTestBackend() })
  const tabs = panel.getAllByRole('tab')
  await user.keyboard('{ArrowRight}')
  expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false'])
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(tabs[2]).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{Escape}')
  expect(panel.queryByRole('tablist')).toBeNull()
  expect(findPanel().getRootNode()).toHaveProperty('activeElement', panel.getByRole('button'))
})

test('leaves nothing behind', async () => {
  const original = globalThis.fetch
  const { unmount } = await open({ backend: createTestBackend(), strict: true })
  expect(document.querySelectorAll('[data-ieum-devtools]')).toHaveLength(1)
  unmount()
  expect(document.querySelector('[data-ieum-devtools]')).toBeNull()
  expect(globalThis.fetch).toBe(original)
})
