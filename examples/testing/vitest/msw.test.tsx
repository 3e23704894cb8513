import { QueryClient } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { createFakeBackend, mswHandlers } from 'ieum/testing'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { StartPage } from '../src/start-page.js'

const backend = createFakeBackend({ persona: 'hong' })
const server = setupServer(...mswHandlers({ http, backend, endpoint: '/api/onboarding' }))

beforeAll(() => server.listen())
afterEach(() => {
  cleanup()
  backend.reset()
})
afterAll(() => server.close())

test('shows the accounts of the signed-in user on the unchanged page', async () => {
  render(<StartPage subject="hong" queryClient={new QueryClient()} />)
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(await backend.getRequests()).toHaveLength(2)
})

test('shows sign-up to another user who signs in', async () => {
  backend.signIn('newcomer')
  render(<StartPage subject="newcomer" queryClient={new QueryClient()} />)
  await screen.findByRole('heading', { name: '핀테크 포털 가입이 필요해요' })
})
