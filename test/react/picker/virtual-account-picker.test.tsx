import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { VirtualAccountPicker } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, renderKit } from '../kit.js'

const picker = (
  <VirtualAccountPicker name="account">
    <button>start</button>
  </VirtualAccountPicker>
)

test('the children of the picker, such as the button of the form, come below the list', async () => {
  const { container } = renderKit({ backend: createTestBackend(), children: picker })
  const button = await screen.findByRole('button', { name: 'start' })
  expect(container.querySelector('section')!.lastElementChild).toBe(button)
})

test('the children of the picker are not drawn if there is nothing to choose', async () => {
  renderKit({ backend: createTestBackend({ persona: 'unlinked' }), children: picker })
  await findHeading('연결된 계좌가 없어요')
  expect(screen.queryByRole('button', { name: 'start' })).toBeNull()
})
