import { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { onboardingKeys } from '../../../src/client/index.js'
import { createTestBackend, scopeOf } from '../../support/test-backend.js'
import { findHeading, journey, renderKit, settle } from '../kit.js'

test('another user signed in elsewhere: what is known of this one is taken away', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const queryClient = new QueryClient()
  const { user } = renderKit({ backend, queryClient, subject: 'newcomer', children: journey })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  backend.signIn('hong')
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  await findHeading('다른 사용자로 로그인했어요')
  await settle()
  expect(queryClient.getQueryData(onboardingKeys.virtualAccounts(scopeOf('newcomer')))).toBeUndefined()
  expect(sessionStorage).toHaveLength(0)
})
