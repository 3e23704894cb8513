import { renderHook, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { usePortal, VirtualAccountPicker } from '../../src/react/index.js'
import { createTestBackend } from '../support/test-backend.js'
import { Kit, renderKit, settle, signUpUrl } from './kit.js'

function HandoffButtons() {
  const { open, recheck } = usePortal()
  return (
    <>
      <button onClick={() => open('link')}>open</button>
      <button onClick={recheck}>done</button>
    </>
  )
}

test('usePortal sends no request itself', async () => {
  const backend = createTestBackend()
  renderHook(usePortal, { wrapper: ({ children }) => <Kit backend={backend}>{children}</Kit> })
  await settle()
  expect(backend.requests).toEqual([])
})

test('recheck of usePortal may be an event handler', async () => {
  const backend = createTestBackend()
  vi.spyOn(window, 'open').mockReturnValue(null)
  const { user } = renderKit({
    backend,
    children: [<VirtualAccountPicker key="picker" />, <HandoffButtons key="host" />],
  })
  await screen.findAllByRole('radio')
  await user.click(screen.getByRole('button', { name: 'open' }))
  expect(window.open).toHaveBeenCalledWith(signUpUrl, '_blank', 'noopener,noreferrer')
  await user.click(screen.getByRole('button', { name: 'done' }))
  expect(backend.requests).toEqual(['consent', 'consent fresh'])
})
