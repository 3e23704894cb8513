import type { OnboardingOptions } from '../../src/server/index.js'
import { createTestBackend } from '../support/test-backend.js'

export { apiKey, partner } from '../support/test-backend.js'
export const paths = { registration: '/register/search', virtualAccounts: '/consent/search' }
/** Random bytes for the tests only. */
export const secret = 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo'
export const noon = Date.UTC(2026, 0, 15, 3)

export type ResourceName = keyof typeof paths

/** The test backend with a clock, a person with many accounts, and a session in the header `X-Session`. */
export function createBackend({
  persona = 'many',
  ...options
}: Partial<OnboardingOptions> & { persona?: string } = {}) {
  const clock = { time: noon }
  const backend = createTestBackend({
    persona,
    subject: `user-${persona}`,
    hasSession: (request) => request.headers.has('X-Session'),
    limits: { retryDelayMs: 0 },
    now: () => clock.time,
    ...options,
  })
  return {
    ...backend,
    clock,
    getIdentity: (id = persona) => backend.getIdentity(id) ?? { subject: '', ci: '', korName: '' },
    post: (name: ResourceName, body: unknown = {}) => backend.handler(createPost(name, body)),
  }
}

export function createPost(name: ResourceName, body: unknown = {}, headers: Record<string, string> = {}): Request {
  return new Request(`https://backend.example/api/onboarding${paths[name]}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': 'yes', ...headers },
    body: JSON.stringify(body),
  })
}
