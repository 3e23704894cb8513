import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createOnboardingClient } from '../../src/client/index.js'
import { createFakeBackend, mswHandlers } from '../../src/testing/index.js'

const backend = createFakeBackend({ persona: 'hong' })
const server = setupServer(
  ...mswHandlers({ http, backend, endpoint: '/api/onboarding/' }),
  ...mswHandlers({ http, backend, endpoint: 'https://api.test:8443/whole' }),
  http.all('*', () => new Response('of the host')),
)
const client = createOnboardingClient({ endpoint: 'https://app.test/api/onboarding' })

beforeAll(() => server.listen())
afterEach(() => backend.reset())
afterAll(() => server.close())

test.each(['https://app.test/api/onboarding', 'http://localhost:3000/api/onboarding', 'https://api.test:8443/whole'])(
  'serves the global fetch from the real server at %s',
  async (endpoint) => {
    const { accounts } = await createOnboardingClient({ endpoint }).getVirtualAccounts({ subject: 'hong' })
    expect(accounts).toHaveLength(2)
  },
)

test('lets the real server refuse requests that are not in the contract', async () => {
  const statuses = [
    await fetch('https://app.test/api/onboarding/register/search'),
    await fetch('https://app.test/api/onboarding/else', { method: 'POST' }),
    await fetch('https://app.test/api/onboarding/register/search', { method: 'POST', body: '{}' }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([405, 404, 403])
})

test('lets persona and faults change, and counts requests, while the handlers stay', async () => {
  backend.signIn('newcomer')
  expect(await client.getRegistration({ subject: 'newcomer' })).toMatchObject({ status: 'nonMember' })
  backend.signIn('many')
  await backend.layFault({ path: 'consent', kind: 'html', times: 1 })
  await expect(client.getVirtualAccounts({ subject: 'many' })).rejects.toMatchObject({ code: 'invalid_response' })
  expect((await client.getVirtualAccounts({ subject: 'many' })).accounts).toHaveLength(24)
  expect((await backend.getRequests()).map(({ persona }) => persona)).toEqual(['newcomer', 'many', 'many'])
})

test.each([
  'https://app.test/api/other',
  'https://app.test/api/onboarding-2/register/search',
  'https://app.test/second/api/onboarding/register/search',
  'https://api.test/whole/x',
])('leaves %s to other handlers', async (url) => {
  expect(await (await fetch(url, { method: 'POST' })).text()).toBe('of the host')
})
