import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { createBackend, getState, journey, Kit, settle } from './kit.js'
import { seed } from './seed.js'

/** Hydrates server HTML; gives back what React had to say about it, and the HTML before and after. */
async function hydrateHtml(html: string, node: ReactNode) {
  const complaints = vi.fn()
  vi.spyOn(console, 'error').mockImplementation(complaints)
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = html
  const before = container.innerHTML
  render(node, { container, hydrate: true, onRecoverableError: complaints })
  await settle()
  return { complaints, before, after: container.innerHTML }
}

test.each([
  ['hong', 'choosing'],
  ['many', 'choosing'],
  ['newcomer', 'signUpNeeded'],
  ['unlinked', 'linkNeeded'],
  ['expiring', 'choosing'],
  ['lapsed', 'renewalNeeded'],
  ['locked', 'failed'],
])('the seeded HTML of %s hydrates without a warning, a question or a change', async (persona, state) => {
  const { backend, create } = await seed(persona)
  const asked = backend.questions.length
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
  const { complaints, before, after } = await hydrateHtml(html, node)
  expect(getState()).toBe(state)
  expect(after).toBe(before)
  expect(complaints).not.toHaveBeenCalled()
  expect(backend.questions).toHaveLength(asked)
})

test('HTML without seeded queries hydrates without a warning and goes on by itself', async () => {
  const backend = createBackend()
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
  const { complaints } = await hydrateHtml(html, <StrictMode>{node}</StrictMode>)
  expect(complaints).not.toHaveBeenCalled()
  expect(getState()).toBe('choosing')
})

test('HTML of the day before hydrates as it was, and then takes up the day of today', async () => {
  const { backend, create } = await seed('expiring')
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
  const { complaints, after } = await hydrateHtml(html, node)
  expect(complaints).not.toHaveBeenCalled()
  expect(after).toContain('동의가 11일 뒤 만료돼요')
})
