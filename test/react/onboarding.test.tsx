import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Onboarding } from '../../src/react/index.js'
import { createBackend, findHeading, renderKit } from './kit.js'

const button = { name: '선택한 계좌로 시작하기' }

test('the chosen account is handed to the host', async () => {
  const onComplete = vi.fn()
  const { user } = renderKit({ backend: createBackend(), children: <Onboarding onComplete={onComplete} /> })
  await user.click(await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' }))
  await user.click(screen.getByRole('button', button))
  const [[accounts]] = onComplete.mock.calls as [[unknown]]
  expect(accounts).toEqual([expect.objectContaining({ firmCode: '00002', alias: '펀드투자용' })])
})

test('several chosen accounts are handed over in the order of the list', async () => {
  const onComplete = vi.fn()
  const { user } = renderKit({
    backend: createBackend(),
    children: <Onboarding mode="multiple" onComplete={onComplete} />,
  })
  await user.click(await screen.findByRole('checkbox', { name: '신한투자증권 펀드투자용' }))
  await user.click(screen.getByRole('checkbox', { name: '신한투자증권 주식투자용' }))
  await user.click(screen.getByRole('button', button))
  expect(onComplete.mock.calls).toMatchObject([[[{ alias: '주식투자용' }, { alias: '펀드투자용' }]]])
})

test('a default choice counts', async () => {
  const onComplete = vi.fn()
  const id = '00002.160657695589800099.주식투자용'
  const { user } = renderKit({
    backend: createBackend(),
    children: <Onboarding defaultValue={id} onComplete={onComplete} />,
  })
  await user.click(await screen.findByRole('button', button))
  expect(onComplete.mock.calls).toMatchObject([[[{ id }]]])
})

test('a press without a choice says what is missing', async () => {
  const onComplete = vi.fn()
  const { user } = renderKit({ backend: createBackend(), children: <Onboarding onComplete={onComplete} /> })
  await user.click(await screen.findByRole('button', button))
  expect(screen.getAllByText('계좌를 먼저 선택해 주세요.')).toHaveLength(2)
  expect(onComplete).not.toHaveBeenCalled()
})

test('a non-member is led to the portal, without the button', async () => {
  renderKit({ backend: createBackend({ persona: 'newcomer' }), children: <Onboarding /> })
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.queryByRole('button', button)).toBeNull()
})
