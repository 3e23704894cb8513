import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Devtools } from '../../src/devtools/devtools.js'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

const load = async () => (await import('../../src/devtools/onboarding-devtools.js')).OnboardingDevtools

test.each(['production', 'test'])('is nothing if NODE_ENV is %s', async (mode) => {
  vi.stubEnv('NODE_ENV', mode)
  const OnboardingDevtools = await load()
  // Not even a provider is needed.
  expect(render(<OnboardingDevtools bridge="/api/devtools" />).container).toBeEmptyDOMElement()
  expect(document.querySelector('[data-ieum-devtools]')).toBeNull()
})

test('is the panel in development', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  expect((await load()).toString()).toBe(Devtools.toString())
})
