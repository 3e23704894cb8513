import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, settle, passByCache } from '../kit.js'

test('a page out of the back/forward cache covers its old data until the recheck', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  passByCache('pagehide')
  expect(getState()).toBe('checking')
  passByCache('pageshow')
  expect(getState()).toBe('checking')
  await findHeading('가입을 마쳤다면 알려\u00a0주세요')
  await settle()
  expect(getState()).toBe('awaitingSignUp')
})
