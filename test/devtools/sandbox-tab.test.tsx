import { waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { Devtools } from '../../src/devtools/devtools.js'
import { createDevtoolsBridge } from '../../src/sandbox/bridge/create-devtools-bridge.js'
import { createTestBackend } from '../support/test-backend.js'
import { journey, renderKit } from '../react/kit.js'
import { findPanel } from './find-panel.js'

const upstreamUrl = 'http://localhost:4010/v1/common/member'
const origin = 'http://localhost:3000'

/** The real bridge before the sandbox of a test, without a port. */
function serveBridge(backend: ReturnType<typeof createTestBackend>) {
  const bridge = createDevtoolsBridge({ upstreamUrl, signInUrl: (id) => `#${id}` })
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, origin), init)
    return request.url.includes('/__sandbox/') ? backend.sandbox.control(request, '127.0.0.1') : bridge(request)
  })
}

async function open(bridge = '/api/devtools', backend = createTestBackend({ persona: 'hong' })) {
  serveBridge(backend)
  const children = (
    <>
      {journey}
      <Devtools bridge={bridge} />
    </>
  )
  const { user } = renderKit({ backend, children })
  const panel = within(await waitFor(findPanel))
  await user.click(panel.getByRole('button', { name: 'ieum devtools' }))
  await user.click(await panel.findByRole('tab', { name: 'Sandbox' }))
  return { user, panel, backend }
}

beforeEach(() => window.history.replaceState(null, '', '/'))

test('sets a fault, shows it on the page, and clears it', async () => {
  const { user, panel, backend } = await open()
  await user.selectOptions(await panel.findByLabelText('Fault or delay'), 'portal_locked')
  await user.click(panel.getByRole('button', { name: 'Set' }))
  await panel.findByText(/^Now: reply of both \(500\)/)
  await panel.findByText('failed', { selector: '.state' })
  await user.click(panel.getByRole('button', { name: 'Clear' }))
  await panel.findByText('choosing', { selector: '.state' })
  expect(panel.queryByText(/^Now:/)).toBeNull()
  expect(backend.requests.filter((one) => one === 'consent fresh')).toHaveLength(2)
})

test('sets clock and quota', async () => {
  const { user, panel } = await open()
  const before = (await panel.findByText(/UTC$/)).textContent
  await user.click(panel.getByRole('button', { name: '+ 30 days' }))
  await waitFor(() => expect(panel.getByText(/UTC$/).textContent).not.toBe(before))
  await user.click(panel.getByRole('button', { name: 'Use it up' }))
  await panel.findByText('0 of 50,000 left')
  await panel.findByText('failed', { selector: '.state' })
  await user.click(panel.getByRole('button', { name: 'Reset the sandbox' }))
  await panel.findByText('50,000 of 50,000 left')
})

test('signs in as another persona where the app says', async () => {
  const { user, panel } = await open()
  await user.selectOptions(await panel.findByLabelText('Persona'), 'newcomer · 처음 온 사람')
  await user.click(panel.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(window.location.hash).toBe('#newcomer'))
})

test('says why the bridge refuses', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { panel } = await open()
  await waitFor(() => expect(panel.getByRole('status')).toHaveTextContent('Error: Not found'))
  expect(panel.queryByLabelText('Persona')).toBeNull()
  vi.unstubAllEnvs()
})
