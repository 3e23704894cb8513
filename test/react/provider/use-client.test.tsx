import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { OnboardingProvider, type OnboardingProviderProps } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, portal, renderKit, settle } from '../kit.js'

test.each([
  ['neither', {}],
  ['both', { client: createTestBackend().client, endpoint: '/api' }],
])('a provider with %s of `endpoint` and `client` throws', (_, source) => {
  vi.spyOn(console, 'error').mockReturnValue()
  const props = { subject: 'hong', portal, ...source } as OnboardingProviderProps
  expect(() => render(<OnboardingProvider {...props} />)).toThrow('exactly one of `endpoint` and `client`')
})

test('a host that creates a client at each render causes no more requests', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await settle()
  const { requests } = backend
  for (let round = 0; round < 3; round++) {
    change({ backend: { ...backend, client: { ...backend.client } } })
    await settle()
  }
  expect(requests.toSorted()).toEqual(['consent', 'register'])
  await findHeading('포털에서 가입을 마치면 자동으로 이어져요')
})
