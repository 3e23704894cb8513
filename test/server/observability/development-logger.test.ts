import { describe, expect, it, vi } from 'vitest'
import { createDevelopmentLogger, isDevelopment } from '../../../src/server/observability/development-logger.js'
import { koscomGateway, OnboardingError, type Gateway } from '../../../src/server/index.js'
import { createGatewayFetch } from '../../../src/testing/gateway-fetch.js'
import { createFakeBackend } from '../../../src/testing/index.js'
import { createBackend, partner } from '../backend.js'

const sandbox = createFakeBackend({ persona: null }).sandbox
const gatewayWith = (options: object) =>
  koscomGateway({
    apiKey: 'fake-backend-key',
    partner,
    baseUrl: 'http://localhost/v1/common/member',
    fetch: createGatewayFetch(sandbox),
    ...options,
  })

const refusingGateway: Gateway = {
  ...gatewayWith({}),
  getRegistration: () => Promise.reject(new OnboardingError('not_available')),
}

/** The lines that a developer reads after these requests. */
async function read(options: object, ...requests: ((backend: ReturnType<typeof createBackend>) => unknown)[]) {
  const lines: string[] = []
  const backend = createBackend({ logger: createDevelopmentLogger((line) => lines.push(line)), ...options })
  for (const request of requests) await request(backend)
  return lines
}

const load = (backend: ReturnType<typeof createBackend>) => backend.post('registration')

describe('the logger of developers', () => {
  it.each([
    ['identify that gives nobody', { identify: () => null }, 'identify gave null'],
    [
      'identify that throws',
      { identify: () => Promise.reject(new RangeError('canary')) },
      'your own code threw a RangeError',
    ],
    ['identify that gives a text', { identify: () => 'canary' }, 'identify gave a string, without a subject'],
    [
      'identify of the wrong shape',
      { identify: () => ({ id: 7, ci: 'canary', korName: 'canary', canary: 'canary' }) },
      'identify gave { subject: undefined, ci: string, korName: string }, without a subject',
    ],
    [
      'a subject that is a number',
      { identify: () => ({ subject: 7 }) },
      'identify gave { subject: number, ci: undefined, korName: undefined }',
    ],
    [
      'a wrong API key',
      { gateway: gatewayWith({ apiKey: 'canary-wrong-key' }) },
      'upstream does not know this API key',
    ],
    [
      'a wrong path',
      { gateway: gatewayWith({ paths: { registration: '/canary' } }) },
      'upstream has nothing at this path. Check baseUrl and paths',
    ],
    [
      'a refusal that has no status of its own',
      { gateway: refusingGateway },
      'Check apiKey, partner, baseUrl and paths',
    ],
  ])('says the cause of %s, once and without a value', async (_, options, cause) => {
    const lines = await read(options, load, load)
    expect(lines.filter((line) => line.includes(cause))).toHaveLength(1)
    expect(lines.join('\n')).not.toContain('canary')
  })

  it('names the page about the code', async () => {
    const [line] = await read({ identify: () => null }, load)
    expect(line).toContain('See node_modules/ieum/docs/errors/unauthenticated.md')
  })

  it('says nothing while all is well', async () => {
    expect(await read({}, load)).toEqual([])
  })
})

describe('isDevelopment', () => {
  it.each([
    ['production', false],
    ['test', false],
    ['development', true],
    ['', true],
  ])('with NODE_ENV %j is %s', (mode, is) => {
    vi.stubEnv('NODE_ENV', mode)
    expect(isDevelopment()).toBe(is)
    vi.unstubAllEnvs()
  })

  it('is false if there is no process', () => {
    vi.stubGlobal('process', undefined)
    const is = isDevelopment()
    vi.unstubAllGlobals()
    expect(is).toBe(false)
  })
})
