import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

test.each([
  ['an unknown firm by its code', '99999 모르는 증권사'],
  ['an account without an alias by its firm', '신한투자증권'],
  ['an account without a firm by its alias', '증권사 정보 없음 증권사 null'],
  ['markup in an alias as text', '삼성증권 <script>x()</script>'],
  ['an alias without the spaces around it', '키움증권 연금저축'],
])('odd data shows %s', async (_, name) => {
  renderKit({ backend: createTestBackend({ persona: 'odd' }) })
  expect((await screen.findAllByRole('radio', { name })).length).toBeGreaterThan(0)
})
