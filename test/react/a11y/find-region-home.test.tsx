import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { journey, Kit, settle } from '../kit.js'

const enclosures: [name: string, selector: string, enclose: (children: ReactNode) => ReactNode][] = [
  ['a dialog', 'dialog', (children) => <dialog open>{children}</dialog>],
  ['an element that hides the rest of the page', '[aria-modal]', (children) => <div aria-modal="true">{children}</div>],
  ['a popover', '[popover]', (children) => <div {...{ popover: 'auto' }}>{children}</div>],
  ['the page', 'body', (children) => children],
]

test.each(enclosures)('the live region of a journey in %s is there too', async (_, selector, enclose) => {
  const backend = createTestBackend({ persona: 'newcomer' })
  render(<Kit backend={backend}>{enclose(journey)}</Kit>)
  await settle()
  await userEvent.click(screen.getByRole('button', { name: '이미 가입했어요', hidden: true }))
  await settle()
  const regions = document.querySelectorAll('[aria-live]')
  expect(regions).toHaveLength(1)
  expect(regions[0]?.parentElement).toBe(document.querySelector(selector))
  expect(regions[0]).toHaveTextContent(/^아직 가입이 확인되지 않아요/)
})

test('the live region leaves a dialog that is gone, and says what follows a little later', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { rerender } = render(
    <Kit backend={backend}>
      <dialog open>{journey}</dialog>
    </Kit>,
  )
  await settle()
  rerender(<Kit backend={backend}>{journey}</Kit>)
  await screen.findByText('핀테크 포털 가입이 필요해요', { selector: 'body > [aria-live]' })
})
