import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit } from '../kit.js'

test('StrictMode sends no request twice', async () => {
  const backend = createTestBackend()
  renderKit({ backend, strict: true })
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test('StrictMode keeps a whole handoff working', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend, strict: true })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true })
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  await user.click(await screen.findByRole('link', { name: '포털에서 계좌 연결하기' }))
  await backend.patch({ accounts: backend.getRows('hong') })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  const funds = await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' })
  await user.click(funds)
  expect(funds).toBeChecked()
  expect(document.querySelectorAll('[aria-live]')).toHaveLength(1)
})

test('StrictMode keeps the fresh data that follows a sign-up', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend, strict: true })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.filter((request) => request.endsWith('fresh'))).toHaveLength(2)
})
