import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createBackend, renderKit, settle } from './kit.js'

const getFilter = () => screen.getByRole('searchbox', { name: '계좌 검색' })
const getShown = () => screen.queryAllByRole('radio').length
const countRows = () => document.querySelectorAll('input[type=radio]').length

async function renderList(persona: string, accounts?: object[]) {
  const backend = createBackend({ persona })
  if (accounts) await backend.patch({ accounts })
  const kit = renderKit({ backend })
  await screen.findAllByRole('radio')
  return { ...kit, backend }
}

const rows = (count: number) => createBackend().rowsOf('many').slice(0, count)

test.each([
  [7, 0],
  [8, 1],
])('a list of %i accounts has %i filters', async (count, filters) => {
  await renderList('hong', rows(count))
  expect(screen.queryAllByRole('searchbox')).toHaveLength(filters)
})

test.each([
  ['the name of a firm', '삼성', 5],
  ['a part of an alias', '연금', 3],
  ['case and spaces do not count', ' k B증권 ', 4],
  ['an alias written without its spaces', '배당모으기', 3],
  ['the number', '1606', 24],
  ['the end of a number', '00099', 24],
  ['what no account has', '없는 계좌', 0],
  ['nothing', ' ', 24],
])('the filter finds by %s', async (_, text, count) => {
  const { user } = await renderList('many')
  await user.type(getFilter(), text)
  expect(getShown()).toBe(count)
})

test('the filter hides and never unmounts, so that the choice stays', async () => {
  const { user } = await renderList('many')
  const [first] = screen.getAllByRole('radio')
  await user.click(first!)
  await user.type(getFilter(), '삼성')
  expect(first).not.toBeVisible()
  expect(first).toBeChecked()
  expect(countRows()).toBe(24)
  await user.clear(getFilter())
  expect(first).toBeVisible()
  expect(first).toBeChecked()
})

test('a firm whose accounts are all hidden is hidden', async () => {
  const { user } = await renderList('many')
  await user.type(getFilter(), '삼성')
  expect(screen.getAllByRole('group', { name: /증권$/ })).toHaveLength(1)
  expect(screen.getByText('신한투자증권')).not.toBeVisible()
})

test('a filter that finds nothing says so, aloud too', async () => {
  const { user } = await renderList('many')
  await user.type(getFilter(), '없는 계좌')
  const [note, announced] = screen.getAllByText('찾는 계좌가 없어요')
  expect(note).toBeVisible()
  expect(announced).toHaveAttribute('aria-live', 'polite')
})

test('where the list becomes too short for a filter, nothing stays hidden', async () => {
  const { user, backend } = await renderList('hong', rows(8))
  await user.type(getFilter(), '삼성')
  await user.click(screen.getByRole('link', { name: '다른 계좌 더 연결하기' }))
  await backend.patch({ accounts: rows(7) })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  await settle()
  expect(getShown()).toBe(7)
})

test('a number is masked but for its last ten digits until the switch reveals all', async () => {
  const { user } = await renderList('hong')
  const [radio] = screen.getAllByRole('radio')
  const reveal = screen.getByRole('switch', { name: '계좌번호 모두 보기' })
  expect(radio).toHaveAccessibleDescription('5589 8000 99')
  expect(document.body).not.toHaveTextContent('1606 5769')
  expect(reveal).not.toBeChecked()
  await user.click(reveal)
  expect(reveal).toBeChecked()
  expect(radio).toHaveAccessibleDescription('1606 5769 5589 8000 99')
  await user.click(reveal)
  expect(radio).toHaveAccessibleDescription('5589 8000 99')
})

test.each([
  ['1', '1'],
  ['1234567890', '1234 5678 90'],
  ['12345678901', '2345 6789 01'],
  ['123456789012345678901234567890', '1234 5678 90'],
])('of the number %s is shown %s', async (vtAccNo, shown) => {
  await renderList('hong', [{ comId: '00002', vtAccNo, vtAccAlias: '주식' }])
  expect(screen.getByRole('radio')).toHaveAccessibleDescription(shown)
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
