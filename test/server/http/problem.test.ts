import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatProblem } from '../../../src/server/http/problem.js'
import { OnboardingError } from '../../../src/server/index.js'

describe('formatProblem', () => {
  it('writes code, action and request id as problem details', async () => {
    const response = formatProblem(new OnboardingError('portal_locked'), 'req-1')
    expect(response.status).toBe(409)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'portal_locked',
      action: 'portalLogIn',
      requestId: 'req-1',
    })
  })

  it.each([
    { retryAfter: 2.1, header: '3' },
    { retryAfter: 0, header: '1' },
    { retryAfter: undefined, header: null },
  ])('rounds $retryAfter seconds up to $header', async ({ retryAfter, header }) => {
    const response = formatProblem(new OnboardingError('rate_limited', { retryAfter }), 'req-1')
    expect(response.headers.get('Retry-After')).toBe(header)
  })

  it('lets nothing else of an error out', async () => {
    const error = Object.assign(new OnboardingError('network', { cause: 'canary' }), { ci: 'canary' })
    expect(await formatProblem(error, 'req-1').text()).not.toContain('canary')
  })
})

describe('if the publisher has a site', () => {
  // Files of this project share modules.
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it('the problem and the log line name the page about the code', async () => {
    vi.stubGlobal('IEUM_HOMEPAGE', 'https://ieum.example')
    vi.resetModules()
    const { createBackend, createPost } = await import('../backend.js')
    const { createMemoryLogger } = await import('../../support/memory-logger.js')
    const { logger, lines } = createMemoryLogger()
    const backend = createBackend({ identify: () => null, logger })
    const problem: unknown = await (await backend.handler(createPost('registration'))).json()
    const page = 'https://ieum.example/errors/unauthenticated.html'
    expect(problem).toMatchObject({ type: page, code: 'unauthenticated' })
    expect(lines).toMatchObject([{ code: 'unauthenticated', page }])
  })
})
