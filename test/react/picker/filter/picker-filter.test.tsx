import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit, settle } from '../../kit.js'
import { typeOnTwoSetKeyboard } from './two-set-keyboard.js'

test.each([
  ['ㅅㅎ', '신한투자증권'],
  ['ㅋㅇ', '키움증권'],
  ['ㅅㅅ ㅈㄱ', '삼성증권'],
])('the initial consonants %s find %s', async (initials, firm) => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'many' }) })
  await user.type(await screen.findByRole('searchbox', { name: '계좌 검색' }), initials)
  await waitFor(() => expect(screen.getAllByRole('radio').length).toBeLessThan(24))
  for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveAccessibleName(expect.stringContaining(firm))
})

const aliases = ['가상계좌', '나중을위한돈', '비상금', '라면값'.normalize('NFD'), '４월 여행', 'a', 'b', 'c']

async function renderAliases() {
  const backend = createTestBackend({ persona: 'many' })
  const accounts = aliases.map((vtAccAlias, index) => ({
    comId: '00050',
    vtAccNo: `11001234567890123${index}`,
    vtAccAlias,
  }))
  await backend.patch({ accounts })
  return renderKit({ backend })
}

const getNames = () =>
  screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label')?.replace('키움증권 ', ''))

test.each([
  ['ㄳㄱㅈ', '가상계좌'],
  ['ㄵ', '나중을위한돈'],
  ['ㅄㄱ', '비상금'],
  ['ㄻ', '라면값'.normalize('NFD')],
  ['4월', '４월 여행'],
  ['1234-5678 9012-33', '라면값'.normalize('NFD')],
])('%s finds the row of %s', async (text, alias) => {
  const { user } = await renderAliases()
  await user.type(await screen.findByRole('searchbox'), text)
  expect(getNames()).toEqual([alias])
})

test.each(['가상계좌', '라면값', '나중을위한돈'])('the row of %s stays at every key of its name', async (alias) => {
  await renderAliases()
  const filter = await screen.findByRole('searchbox')
  for (const value of typeOnTwoSetKeyboard(alias)) {
    fireEvent.change(filter, { target: { value } })
    expect(getNames().map((name) => name?.normalize())).toContain(alias)
  }
})

const getFilter = () => screen.getByRole('searchbox', { name: '계좌 검색' })

const getShown = () => screen.queryAllByRole('radio').length

async function renderList(persona: string, accounts?: object[]) {
  const backend = createTestBackend({ persona })
  if (accounts) await backend.patch({ accounts })
  const kit = renderKit({ backend })
  await screen.findAllByRole('radio')
  return { ...kit, backend }
}

const rows = (count: number) => createTestBackend().getRows('many').slice(0, count)

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

test('when the list becomes too short for a filter, no row stays hidden', async () => {
  const { user, backend } = await renderList('hong', rows(8))
  await user.type(getFilter(), '삼성')
  await user.click(screen.getByRole('link', { name: '다른 계좌 더 연결하기' }))
  await backend.patch({ accounts: rows(7) })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  await settle()
  expect(getShown()).toBe(7)
})
