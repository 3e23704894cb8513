import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

test('the host may name firms and give them logos', async () => {
  const firms = { '00002': { name: '우리 회사', logo: <img src="/logo.svg" alt="" data-testid="logo" /> } }
  renderKit({ backend: createTestBackend(), firms })
  expect(await screen.findByRole('radio', { name: '우리 회사 주식투자용' })).toBeVisible()
  expect(screen.getByRole('group', { name: '우리 회사' })).toBeVisible()
  expect(screen.getAllByTestId('logo')).toHaveLength(2)
})

test('a logo alone keeps the name, and other firms keep their monogram', async () => {
  renderKit({ backend: createTestBackend({ persona: 'many' }), firms: { '00002': { logo: <i data-testid="logo" /> } } })
  expect(await screen.findByRole('radio', { name: '신한투자증권 주식투자용' })).toBeVisible()
  expect(screen.getAllByTestId('logo')).toHaveLength(5)
  expect(screen.getAllByText('삼')).toHaveLength(5)
})
