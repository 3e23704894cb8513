import { screen } from '@testing-library/react'
import type { FormEvent } from 'react'
import { expect, test, vi } from 'vitest'
import { type VirtualAccount } from '../../../src/contract/virtual-accounts.js'
import { Onboarding, OnboardingCompleteButton, VirtualAccountPicker } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit } from '../kit.js'

const button = { name: '선택한 계좌로 시작하기' }

test('several chosen accounts are handed over in the order of the list', async () => {
  const onComplete = vi.fn()
  const { user } = renderKit({
    backend: createTestBackend(),
    children: <Onboarding mode="multiple" onComplete={onComplete} />,
  })
  await user.click(await screen.findByRole('checkbox', { name: '신한투자증권 펀드투자용' }))
  await user.click(screen.getByRole('checkbox', { name: '신한투자증권 주식투자용' }))
  await user.click(screen.getByRole('button', { name: '2개 계좌로 시작하기' }))
  expect(onComplete.mock.calls).toMatchObject([[[{ alias: '주식투자용' }, { alias: '펀드투자용' }]]])
})

test('the label says how many of several accounts are chosen', async () => {
  const { user } = renderKit({ backend: createTestBackend(), children: <Onboarding mode="multiple" /> })
  const [first, second] = await screen.findAllByRole('checkbox')
  expect(screen.getByRole('button', button)).toBeVisible()
  await user.click(first!)
  expect(screen.getByRole('button', { name: '1개 계좌로 시작하기' })).toBeVisible()
  await user.click(second!)
  expect(screen.getByRole('button', { name: '2개 계좌로 시작하기' })).toBeVisible()
})

test('a default choice counts', async () => {
  const onComplete = vi.fn()
  const id = '00002.160657695589800099.주식투자용'
  const { user } = renderKit({
    backend: createTestBackend(),
    children: <Onboarding defaultValue={id} onComplete={onComplete} />,
  })
  await user.click(await screen.findByRole('button', button))
  expect(onComplete.mock.calls).toMatchObject([[[{ id }]]])
})

test('a press without a choice says what is missing', async () => {
  const onComplete = vi.fn()
  const { user } = renderKit({ backend: createTestBackend(), children: <Onboarding onComplete={onComplete} /> })
  await user.click(await screen.findByRole('button', button))
  expect(screen.getAllByText('계좌를 먼저 선택해 주세요.')).toHaveLength(2)
  expect(onComplete).not.toHaveBeenCalled()
})

test('a submit button sends the form only with a choice', async () => {
  const onSubmit = vi.fn((event: FormEvent) => event.preventDefault())
  const { user } = renderKit({
    backend: createTestBackend(),
    children: (
      <form onSubmit={onSubmit}>
        <VirtualAccountPicker name="account">
          <OnboardingCompleteButton type="submit" />
        </VirtualAccountPicker>
      </form>
    ),
  })
  const submit = await screen.findByRole('button', button)
  await user.click(submit)
  expect(onSubmit).not.toHaveBeenCalled()
  expect(screen.getAllByText('계좌를 먼저 선택해 주세요.')).toHaveLength(2)
  await user.click(screen.getByRole('radio', { name: '신한투자증권 주식투자용' }))
  await user.click(submit)
  expect(onSubmit).toHaveBeenCalledOnce()
})

const getDisabledReason = ({ alias }: VirtualAccount) => (alias === '주식투자용' ? '해지된 계좌예요' : null)

test('an account that cannot be selected does not count, although the host has chosen it', async () => {
  const onComplete = vi.fn()
  const ids = ['00002.160657695589800099.주식투자용', '00002.160657695589800099.펀드투자용']
  const draw = (defaultValue: string[]) => (
    <Onboarding key={defaultValue.length} mode="multiple" {...{ defaultValue, getDisabledReason, onComplete }} />
  )
  const { user, change } = renderKit({ backend: createTestBackend(), children: draw(ids.slice(0, 1)) })
  await user.click(await screen.findByRole('button', button))
  expect(onComplete).not.toHaveBeenCalled()
  expect(screen.getAllByText('계좌를 먼저 선택해 주세요.')[0]).toBeVisible()
  change({ children: draw(ids) })
  await user.click(await screen.findByRole('button', { name: '1개 계좌로 시작하기' }))
  expect(onComplete.mock.calls).toMatchObject([[[{ alias: '펀드투자용' }]]])
})

test('a disabled journey is not completed', async () => {
  const onComplete = vi.fn()
  const children = <Onboarding disabled defaultValue="00002.160657695589800099.주식투자용" onComplete={onComplete} />
  const { user } = renderKit({ backend: createTestBackend(), children })
  await user.click(await screen.findByRole('button', button))
  expect(onComplete).not.toHaveBeenCalled()
})
