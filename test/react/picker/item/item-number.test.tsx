import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

async function renderList(persona: string, accounts?: object[]) {
  const backend = createTestBackend({ persona })
  if (accounts) await backend.patch({ accounts })
  const kit = renderKit({ backend })
  await screen.findAllByRole('radio')
  return { ...kit, backend }
}

test('a number is masked but for its last ten digits until the switch reveals all', async () => {
  const { user } = await renderList('hong')
  const [radio] = screen.getAllByRole('radio')
  const reveal = screen.getByRole('switch', { name: '계좌번호 모두 보기' })
  expect(radio).toHaveAccessibleDescription('5 5 8 9 8 0 0 0 9 9')
  expect(document.body).not.toHaveTextContent('1606 5769')
  expect(reveal).not.toBeChecked()
  await user.click(reveal)
  expect(reveal).toBeChecked()
  expect(radio).toHaveAccessibleDescription('1 6 0 6 5 7 6 9 5 5 8 9 8 0 0 0 9 9')
  await user.click(reveal)
  expect(radio).toHaveAccessibleDescription('5 5 8 9 8 0 0 0 9 9')
})

test.each([
  ['1', '1', '1'],
  ['1234567890', '1234 5678 90', '1 2 3 4 5 6 7 8 9 0'],
  ['12345678901', '2345 6789 01', '2 3 4 5 6 7 8 9 0 1'],
  ['123456789012345678901234567890', '1234 5678 90', '1 2 3 4 5 6 7 8 9 0'],
])('of the number %s is shown %s', async (vtAccNo, shown, spelled) => {
  await renderList('hong', [{ comId: '00002', vtAccNo, vtAccAlias: '주식' }])
  expect(screen.getAllByText(shown)[0]).toBeVisible()
  expect(screen.getByRole('radio')).toHaveAccessibleDescription(spelled)
})

test.each(['data-private', 'data-sentry-mask', 'data-dd-privacy', 'data-hj-suppress', 'data-clarity-mask'])(
  'numbers carry %s, by which session replays are masked',
  async (attribute) => {
    await renderList('hong')
    const numbers = screen.getAllByText(/5589 8000 99/)
    expect(numbers).toHaveLength(2)
    for (const number of numbers) expect(number).toHaveAttribute(attribute)
  },
)

test.each(['fs-mask', 'ph-no-capture'])('numbers carry the class %s', async (name) => {
  await renderList('hong')
  for (const number of screen.getAllByText(/5589 8000 99/)) expect(number).toHaveClass(name)
})

test('an account number stands in no attribute but the value that a form needs', async () => {
  await renderList('hong')
  for (const input of screen.getAllByRole('radio')) input.removeAttribute('value')
  expect(document.body.innerHTML).not.toMatch(/160657695589800099|16065769/)
})

test('a number that the provider shows in its own way stands as it is, and there is nothing to reveal', async () => {
  await renderList('hong', [
    { comId: '00002', vtAccNo: '160657695589800099', displayNumber: '1606-***-800099' },
    { comId: '00002', vtAccNo: '160657695589800098', displayNumber: '1606-***-800098' },
  ])
  expect(screen.getAllByRole('radio')[0]).toHaveAccessibleDescription('1 6 0 6 - * * * - 8 0 0 0 9 9')
  expect(screen.getByText('1606-***-800099')).toBeVisible()
  expect(document.body).not.toHaveTextContent('5589 8000 99')
  expect(screen.queryByRole('switch')).toBeNull()
})

test('a list in which only some numbers are shown by the provider can still be revealed', async () => {
  const vtAccNo = '160657695589800099'
  await renderList('hong', [
    { comId: '00002', vtAccNo },
    { comId: '00003', vtAccNo, displayNumber: '***' },
  ])
  expect(screen.getByRole('switch')).toBeVisible()
})
