import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

const readNumbers = () => [...document.querySelectorAll('.ieum-item-number')].map((number) => number.textContent)

test('the switch shows all numbers in full and hides them again', async () => {
  const { user } = renderKit({ backend: createTestBackend() })
  const reveal = await screen.findByRole('switch', { name: '계좌번호 모두 보기' })
  expect(reveal).not.toBeChecked()
  await user.click(reveal)
  expect(reveal).toBeChecked()
  expect(readNumbers()).toEqual(Array(2).fill('1606 5769 5589 8000 99'))
  await user.click(reveal)
  expect(reveal).not.toBeChecked()
  expect(readNumbers()).toEqual(Array(2).fill('•••• •••• 5589 8000 99'))
})
