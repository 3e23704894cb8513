import express from 'express'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { closeServers, listen } from '../http/socket.js'

vi.mock('ieum/server', () => import('../../../src/server/index.js'))
vi.mock('ieum/sandbox', () => import('../../../src/sandbox/index.js'))

beforeAll(async () => {
  vi.resetModules()
  const port = await listen(toNodeSandbox(createSandbox({ apiKey: 'made-up' })))
  vi.stubEnv('KOSCOM_API_KEY', 'made-up')
  vi.stubEnv('KOSCOM_BASE_URL', `http://127.0.0.1:${port}/v1/common/member`)
})
afterAll(() => {
  closeServers()
  vi.unstubAllEnvs()
})

describe('the identity recipes', () => {
  it.each([
    { headers: { Authorization: 'Bearer signed.user-hong' }, subject: 'user-hong' },
    { headers: { Authorization: 'Bearer forged.user-hong' }, subject: undefined },
    { headers: { Authorization: 'Bearer signed.user-nobody' }, subject: undefined },
    { headers: {}, subject: undefined },
  ])('identify $subject from the headers $headers', async ({ headers, subject }) => {
    const { identify } = await import('./recipes/identify-by-jwt.js')
    const identity = await identify(new Request('https://app.example', { headers: headers as Record<string, string> }))
    expect(identity?.subject).toBe(subject)
  })
})

it('identifies the user that a middleware has found', async () => {
  const { serveOnboarding } = await import('./recipes/identify-by-middleware.js')
  const app = express()
  app.use((req, res, next) => {
    if (req.headers.cookie) res.locals.user = { publicId: 'user-hong', ci: 'made-up-ci', name: '홍길동' }
    next()
  })
  app.use('/api/onboarding', serveOnboarding)
  const port = await listen(app)
  const load = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}/api/onboarding/register/search`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', ...headers },
      body: '{}',
    })
  expect((await load({ Cookie: 'session=user-hong' })).status).toBe(200)
  expect((await load({})).status).toBe(401)
})
