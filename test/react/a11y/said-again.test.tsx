import { act, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { onboardingKeys } from '../../../src/client/onboarding-keys.js'
import { parseVirtualAccounts } from '../../../src/contract/virtual-accounts.js'
import { Onboarding } from '../../../src/react/index.js'
import { createTestBackend, scopeOf } from '../../support/test-backend.js'
import { renderKit, signUpUrl } from '../kit.js'

/** What the live region has said since, one text after the other. */
function listen(): string[] {
  const region = document.querySelector('[aria-live]')!
  const said: string[] = []
  const note = () => void (region.textContent && said.push(region.textContent))
  new MutationObserver(note).observe(region, { childList: true })
  return said
}

/** Does something twice, and expects that the same is said each time. */
async function expectTwice(text: string | RegExp, doOnce: (time: number) => unknown) {
  const said = listen()
  for (let time = 1; time <= 2; time++) {
    await doOnce(time)
    await waitFor(() => expect(said).toHaveLength(time))
  }
  expect(said).toEqual([1, 2].map(() => expect.stringMatching(text)))
}

test('a portal that does not open a second time is announced a second time', async () => {
  const openIn = vi.fn().mockResolvedValue('failed' as const)
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn } })
  const open = async () => user.click(await screen.findByRole('button', { name: '핀테크 포털에서 가입하기' }))
  await screen.findByRole('heading')
  await expectTwice('포털이 열리지 않았어요', open)
})

test('a second press without a choice is refused aloud a second time', async () => {
  const { user } = renderKit({ backend: createTestBackend(), children: <Onboarding /> })
  const button = await screen.findByRole('button', { name: '선택한 계좌로 시작하기' })
  await expectTwice('계좌를 먼저 선택해', () => user.click(button))
})

test('an address that is copied again is announced again', async () => {
  const body = JSON.stringify({ category: 'op-exco', code: 4002, message: 'x' })
  const { user } = renderKit({
    backend: createTestBackend({ faults: [{ path: '*', kind: 'reply', status: 500, body }] }),
  })
  const button = await screen.findByRole('button', { name: '복사하기' })
  await expectTwice('복사했어요', () => user.click(button))
})

test('an account that is linked after another one is announced, too', async () => {
  const backend = createTestBackend({ persona: 'hong' })
  const { queryClient } = renderKit({ backend })
  await screen.findAllByRole('radio')
  const key = onboardingKeys.virtualAccounts(scopeOf('hong'))
  await expectTwice('계좌 1개를 새로 연결했어요', (time) => {
    const vtAccList = [...backend.getRows('hong'), ...backend.getRows('many').slice(0, time)]
    act(() => void queryClient.setQueryData(key, parseVirtualAccounts({ vtAccList })))
  })
})
