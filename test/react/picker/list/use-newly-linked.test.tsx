import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

const getRegions = () => document.querySelectorAll('[aria-live]')

const getAnnounced = () => getRegions()[0]?.textContent

test('accounts that are newly linked are announced and shown', async () => {
  const backend = createTestBackend({ persona: 'hong' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  await backend.patch({ accounts: [...backend.getRows('hong'), ...backend.getRows('many').slice(0, 2)] })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  expect(await screen.findByText('계좌 2개를 새로 연결했어요.', { selector: '.ieum-note' })).toBeVisible()
  expect(getAnnounced()).toBe('계좌 2개를 새로 연결했어요.')
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
