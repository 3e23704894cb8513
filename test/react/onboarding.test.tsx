import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Onboarding } from '../../src/react/index.js'
import { createTestBackend } from '../support/test-backend.js'
import { findHeading, renderKit } from './kit.js'

const button = { name: '선택한 계좌로 시작하기' }

test('the chosen account is handed to the host', async () => {
  const onComplete = vi.fn()
  const { user } = renderKit({ backend: createTestBackend(), children: <Onboarding onComplete={onComplete} /> })
  await user.click(await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' }))
  await user.click(screen.getByRole('button', button))
  const [[accounts]] = onComplete.mock.calls as [[unknown]]
  expect(accounts).toEqual([expect.objectContaining({ firmCode: '00002', alias: '펀드투자용' })])
})

test('a non-member is led to the portal, without the button', async () => {
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }), children: <Onboarding /> })
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.queryByRole('button', button)).toBeNull()
})
