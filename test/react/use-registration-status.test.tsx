import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useRegistrationStatus } from '../../src/react/index.js'
import { createTestBackend } from '../support/test-backend.js'
import { Kit, settle, type KitProps } from './kit.js'

async function renderRegistration(options: { enabled?: boolean }, props: Partial<KitProps> = {}) {
  const backend = createTestBackend()
  const { result } = renderHook(() => useRegistrationStatus(options), {
    wrapper: ({ children }) => (
      <Kit backend={backend} {...props}>
        {children}
      </Kit>
    ),
  })
  await settle()
  return { result, backend }
}

test('it returns whether the user is a member', async () => {
  const { result, backend } = await renderRegistration({})
  expect(result.current.data).toMatchObject({ status: 'member', consentExpiresOn: null })
  expect(backend.requests).toEqual(['register'])
})

test.each([
  ['not enabled', { enabled: false }, {}],
  ['signed out', {}, { subject: null }],
])('it sends no request while %s', async (_, options, props) => {
  const { result, backend } = await renderRegistration(options, props)
  expect(backend.requests).toEqual([])
  expect(result.current.status).toBe('pending')
})
