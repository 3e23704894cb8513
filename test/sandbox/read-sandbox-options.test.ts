import { describe, expect, it } from 'vitest'
import { createSandbox, type SandboxOptions } from '../../src/sandbox/index.js'
import { readSandboxOptions } from '../../src/sandbox/read-sandbox-options.js'
import { callGateway, createTestSandbox } from './call-sandbox.js'

const apiKey = 'test-key'
/** Options as a host without TypeScript gives them. */
const create = (options: object) => () => createSandbox(JSON.parse(JSON.stringify(options)) as SandboxOptions)

describe('the options of a sandbox', () => {
  it.each(['/api', '/api/', 'api', 'api/'])(
    'have the base path %s with one slash in front and none behind',
    async (basePath) => {
      const sandbox = createTestSandbox({ basePath })
      expect((await callGateway(sandbox, 'register', 'hong', { path: '/api/register/search' })).status).toBe(200)
    },
  )

  it.each(['http://localhost:3000', 'http://localhost:3000/', 'HTTP://LOCALHOST:3000/app?x'])(
    'have the origin of %s',
    (origin) => {
      expect(readSandboxOptions({ apiKey, returnOrigins: [origin] }).returnOrigins).toEqual(['http://localhost:3000'])
    },
  )

  it.each([
    [{}, 'ieum: createSandbox got apiKey, which is no text of visible ASCII characters.'],
    [{ apiKey: ' canary ' }, 'ieum: createSandbox got apiKey, which is'],
    [{ apiKey: '' }, 'ieum: createSandbox got apiKey, which is'],
    [{ apiKey, qouta: 3 }, 'ieum: createSandbox got qouta, which does not exist. Give one of apiKey, partner, now,'],
    [{ apiKey, quota: -1 }, 'ieum: createSandbox got quota, which is no whole number from 0.'],
    [{ apiKey, quota: '3' }, 'ieum: createSandbox got quota, which is no whole number from 0.'],
    [{ apiKey, basePath: '/api?x' }, "ieum: createSandbox got basePath, which is no path, e.g. '/api'."],
    [{ apiKey, basePath: 5 }, 'ieum: createSandbox got basePath, which is no path'],
    [
      { apiKey, returnOrigins: ['localhost:3000'] },
      'ieum: createSandbox got returnOrigins, with one that is no origin',
    ],
    [{ apiKey, now: 5 }, 'ieum: createSandbox got now, which is no function.'],
  ])('%j are refused', (options, message) => {
    expect(create(options)).toThrow(message)
    expect(create(options)).not.toThrow('canary')
  })

  it.each([NaN, Infinity, 1.5])('are refused with a quota of %s', (quota) => {
    expect(() => createTestSandbox({ quota })).toThrow(
      'ieum: createSandbox got quota, which is no whole number from 0.',
    )
  })
})
