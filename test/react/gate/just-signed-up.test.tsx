import { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, renderKit, settle } from '../kit.js'

test('somebody who signs up and opens the page within two seconds of the last recheck sees the accounts', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { unmount } = renderKit({ backend })
  await findHeading('핀테크 포털 가입이 필요해요')
  await settle()
  unmount()
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  renderKit({ backend, queryClient: new QueryClient() })
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
})
