import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { createTestBackend } from '../support/test-backend.js'
import { getState, journey, Kit, settle } from './kit.js'
import { seed } from './seed.js'

/** Hydrates server HTML. Returns what React logged, and the HTML before and after. */
async function hydrateHtml(html: string, node: ReactNode) {
  const logged = vi.fn()
  vi.spyOn(console, 'error').mockImplementation(logged)
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = html
  const before = container.innerHTML
  render(node, { container, hydrate: true, onRecoverableError: logged })
  await settle()
  return { logged, before, after: container.innerHTML }
}

/** Ids and names become those of the page, in which there may be other roots. Nobody sees that. */
const withoutIds = (html: string) => html.replaceAll(/ (id|name|aria-describedby|aria-labelledby)="[^"]*"/g, '')

test.each([
  ['hong', 'choosing'],
  ['many', 'choosing'],
  ['newcomer', 'signUpNeeded'],
  ['unlinked', 'linkNeeded'],
  ['expiring', 'choosing'],
  ['lapsed', 'renewalNeeded'],
  ['locked', 'failed'],
])('the seeded HTML of %s hydrates without a warning, a request or a change', async (persona, state) => {
  const { backend, create } = await seed(persona)
  const sentBefore = backend.requests.length
  const html = renderToString(
    <Kit backend={backend} queryClient={create()}>
      {journey}
    </Kit>,
  )
  const node = (
    <Kit backend={backend} queryClient={create()}>
      {journey}
    </Kit>
  )
  const { logged, before, after } = await hydrateHtml(html, node)
  expect(getState()).toBe(state)
  expect(withoutIds(after)).toBe(withoutIds(before))
  expect(logged).not.toHaveBeenCalled()
  expect(backend.requests).toHaveLength(sentBefore)
})

test('HTML without seeded queries hydrates without a warning and then loads', async () => {
  const backend = createTestBackend()
  const html = renderToString(
    <Kit backend={backend} queryClient={new QueryClient()}>
      {journey}
    </Kit>,
  )
  const node = (
    <Kit backend={backend} queryClient={new QueryClient()}>
      {journey}
    </Kit>
  )
  const { logged } = await hydrateHtml(html, <StrictMode>{node}</StrictMode>)
  expect(logged).not.toHaveBeenCalled()
  expect(getState()).toBe('choosing')
})

test('HTML of the day before, from a backend that does not say its day, hydrates unchanged and then shows the current day', async () => {
  const { backend, create } = await seed('expiring', { saysDay: false })
  const html = renderToString(
    <Kit backend={backend} queryClient={create()}>
      {journey}
    </Kit>,
  )
  expect(html).toContain('동의가 12일 뒤 만료돼요')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
  const node = (
    <Kit backend={backend} queryClient={create()}>
      {journey}
    </Kit>
  )
  const { logged, after } = await hydrateHtml(html, node)
  expect(logged).not.toHaveBeenCalled()
  expect(after).toContain('동의가 11일 뒤 만료돼요')
})
