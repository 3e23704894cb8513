import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OnboardingOptions, Store } from '../../src/server/index.js'
import { apiKey, createPost, partner, secret } from './backend.js'

const forbidden: string[] = []

/** A function or constructor that notes that it was called. */
function forbid(name: string) {
  return vi.fn(function refuse(): never {
    forbidden.push(name)
    throw new Error(`${name} is not allowed while the program loads`)
  })
}

function forbidWork(): void {
  for (const name of ['AbortController', 'setTimeout', 'setInterval', 'fetch']) vi.stubGlobal(name, forbid(name))
  for (const name of ['getRandomValues', 'randomUUID'] as const) vi.spyOn(crypto, name).mockImplementation(forbid(name))
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation(forbid('importKey'))
  vi.spyOn(Math, 'random').mockImplementation(forbid('random'))
}

function allowWork(): void {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
}

afterEach(allowWork)

const sharedStore: Store = {
  get: async () => null,
  set: async () => {},
  setIfAbsent: async () => true,
  deleteIfEquals: async () => true,
  incr: async () => 1,
}

/** As a host writes it at the top of a module. */
async function create(options: Partial<OnboardingOptions>) {
  const { createOnboarding, koscomGateway } = await import('../../src/server/index.js')
  forbidWork()
  const gateway = koscomGateway({
    apiKey,
    partner,
    baseUrl: 'http://localhost/v1',
    fetch: async () => Response.json({ result: 'member' }),
  })
  return createOnboarding({
    gateway,
    identify: () => ({ subject: 'user-1', ci: 'ci-1', korName: '홍길동' }),
    ...options,
  })
}

describe('on a runtime that forbids timers, random bytes and requests while a program loads', () => {
  it('the server loads', async () => {
    vi.resetModules()
    vi.stubGlobal('AbortController', forbid('AbortController'))
    vi.spyOn(crypto, 'getRandomValues').mockImplementation(forbid('getRandomValues'))
    await import('../../src/server/index.js')
    expect(forbidden).toEqual([])
  })

  it.each<{ title: string; options: Partial<OnboardingOptions> }>([
    { title: 'without a secret', options: {} },
    { title: 'with a secret', options: { secret } },
    { title: 'with a store and secrets', options: { secret: [secret, `${secret}2`], store: sharedStore } },
  ])('an onboarding is created $title, and serves requests later', async ({ options }) => {
    const { handler } = await create(options)
    allowWork()
    expect(forbidden).toEqual([])
    expect((await handler(createPost('registration'))).status).toBe(200)
  })
})
