import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, renderKit } from '../kit.js'

test('the sign-up screen says what to have ready', async () => {
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.getByText('가입 전에 준비해 주세요')).toBeVisible()
  const checklist = screen.getByText('가입 전에 준비해 주세요').parentElement!
  expect(within(checklist).getAllByRole('listitem')).toHaveLength(3)
})
