import { act, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { onboardingKeys } from '../../../../src/client/onboarding-keys.js'
import { parseVirtualAccounts } from '../../../../src/contract/virtual-accounts.js'
import { createTestBackend, scopeOf } from '../../../support/test-backend.js'
import { renderKit, settle } from '../../kit.js'

const getRegions = () => document.querySelectorAll('[aria-live]')

const getAnnounced = () => getRegions()[0]?.textContent

test('accounts that are newly linked are announced and shown', async () => {
  const backend = createTestBackend({ persona: 'hong' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  await backend.patch({ accounts: [...backend.getRows('hong'), ...backend.getRows('many').slice(0, 2)] })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  expect(await screen.findByText('계좌 2개를 새로 연결했어요', { selector: '.ieum-notice' })).toBeVisible()
  expect(getAnnounced()).toBe('계좌 2개를 새로 연결했어요')
  expect(screen.getAllByText('새로 연결')).toHaveLength(2)
})

test('the chips of newly linked accounts stay when more are linked, and go with the screen', async () => {
  const backend = createTestBackend({ persona: 'hong' })
  const { queryClient, unmount } = renderKit({ backend })
  await screen.findAllByRole('radio')
  const key = onboardingKeys.virtualAccounts(scopeOf('hong'))
  for (const count of [1, 3]) {
    const rows = [...backend.getRows('hong'), ...backend.getRows('many').slice(0, count)]
    act(() => void queryClient.setQueryData(key, parseVirtualAccounts({ vtAccList: rows })))
    await waitFor(() => expect(screen.getAllByText('새로 연결')).toHaveLength(count))
  }
  expect(screen.getByText('계좌 2개를 새로 연결했어요', { selector: '.ieum-notice' })).toBeVisible()
  unmount()
  renderKit({ backend, queryClient })
  await screen.findAllByRole('radio')
  expect(screen.queryByText('새로 연결')).toBeNull()
})

test('an account that the user has renamed is not announced as newly linked', async () => {
  const backend = createTestBackend({ persona: 'many' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  const [first, ...others] = backend.getRows('many')
  await backend.patch({ accounts: [{ ...first, vtAccAlias: '새 이름' }, ...others] })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  expect(await screen.findByText('새 이름')).toBeVisible()
  expect(screen.queryByText(/새로 연결했어요/)).toBeNull()
  expect(getAnnounced()).not.toContain('새로 연결했어요')
})

test('a host that gives other messages at each render makes nothing be announced again', async () => {
  const backend = createTestBackend()
  const { user, change } = renderKit({ backend, messages: { help: 'x' } })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  await backend.patch({ accounts: [...backend.getRows('hong'), ...backend.getRows('many').slice(0, 2)] })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  await screen.findByText('계좌 2개를 새로 연결했어요', { selector: '.ieum-notice' })
  await settle()
  const onSaid = vi.fn()
  new MutationObserver(onSaid).observe(getRegions()[0]!, { childList: true })
  for (let render = 0; render < 3; render++) change({ messages: { help: 'x' } })
  await settle()
  expect(onSaid).not.toHaveBeenCalled()
})
