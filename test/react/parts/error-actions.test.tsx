import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, findHeading, renderKit } from '../kit.js'
import { passSeconds, stopClock } from '../handoff.js'

beforeEach(stopClock)

const locked = JSON.stringify({ category: 'op-auth', code: 2003, message: 'Account Locked' })

test('a portal account that was unlocked leads to the accounts with the first return', async () => {
  const backend = createTestBackend({
    persona: 'hong',
    faults: [{ path: '*', kind: 'reply', status: 500, body: locked }],
  })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '포털에서 잠금 풀기' }))
  await backend.clearFaults()
  passSeconds(5)
  comeBack()
  await findHeading('사용할 계좌를 선택해\u00a0주세요')
  expect(backend.requests.slice(0, 2).toSorted()).toEqual(['consent', 'register'])
  expect(backend.requests.slice(2)).toEqual(['register fresh', 'consent fresh'])
})
