import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useVirtualAccounts } from '../../src/react/index.js'
import { createTestBackend } from '../support/test-backend.js'
import { Kit, settle, type KitProps } from './kit.js'

async function renderAccounts(options: { enabled?: boolean }, props: Partial<KitProps> = {}) {
  const backend = createTestBackend()
  const { result } = renderHook(() => useVirtualAccounts(options), {
    wrapper: ({ children }) => (
      <Kit backend={backend} {...props}>
        {children}
      </Kit>
    ),
  })
  await settle()
  return { result, backend }
}

test('it returns the accounts linked to the service', async () => {
  const { result, backend } = await renderAccounts({})
  expect(result.current.data?.accounts).toMatchObject([
    { alias: '주식투자용', firmCode: '00002' },
    { alias: '펀드투자용', firmCode: '00002' },
  ])
  expect(backend.requests).toEqual(['consent'])
})

test.each([
  ['not enabled', { enabled: false }, {}],
  ['signed out', {}, { subject: null }],
])('it sends no request while %s', async (_, options, props) => {
  const { result, backend } = await renderAccounts(options, props)
  expect(backend.requests).toEqual([])
  expect(result.current.status).toBe('pending')
})
