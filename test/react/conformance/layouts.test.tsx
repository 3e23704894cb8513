import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { VirtualAccountPickerProps } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit, settle } from '../kit.js'
import { ByFirm, Cards, FlatList, type Layout } from './layouts.js'

const layouts = [
  ['a flat list', FlatList],
  ['a grid of cards', Cards],
  ['a list by firm', ByFirm],
] as const

const number = '160657695589800099'

const stocks = `00002.${number}.주식투자용`

const funds = `00002.${number}.펀드투자용`

async function renderLayout(Layout: Layout, props: VirtualAccountPickerProps = {}, persona = 'hong') {
  const onSubmit = vi.fn<(values: [string, string][]) => void>()
  const children = (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit([...new FormData(event.currentTarget)] as [string, string][])
      }}
    >
      <Layout {...props} />
      <button>submit</button>
      <button type="reset">reset</button>
    </form>
  )
  const backend = createTestBackend({ persona })
  const kit = renderKit({ backend, children })
  await settle()
  return { ...kit, backend, onSubmit, press: (name: string) => kit.user.click(screen.getByRole('button', { name })) }
}

const getInputs = () => [...document.querySelectorAll<HTMLInputElement>('input:is([type=radio], [type=checkbox])')]

const getShown = () => getInputs().filter((input) => !input.closest('[hidden]')).length

const getItems = () => [...document.querySelectorAll<HTMLElement>('.ieum-item')]

describe.each(layouts)('%s made of parts', (_, Layout) => {
  test('chooses one account, reports it and shows it', async () => {
    const onValueChange = vi.fn()
    const { user } = await renderLayout(Layout, { onValueChange })
    await user.click(getItems()[0]!)
    await user.click(getItems()[1]!)
    expect(onValueChange.mock.calls.map(([id]) => id)).toEqual([stocks, funds])
    expect(onValueChange.mock.lastCall?.[1]).toMatchObject({ accounts: [{ alias: '펀드투자용' }] })
    expect(getItems().map(({ dataset }) => dataset.selected)).toEqual([undefined, 'true'])
  })

  test('chooses several, all and none', async () => {
    const onValueChange = vi.fn()
    const { press, user } = await renderLayout(Layout, { mode: 'multiple', onValueChange })
    await user.click(getInputs()[1]!)
    await press('모두 선택하기')
    expect(getItems().map(({ dataset }) => dataset.selected)).toEqual(['true', 'true'])
    await press('모두 해제하기')
    expect(onValueChange.mock.calls.map(([ids]) => ids)).toEqual([[funds], [funds, stocks].toSorted(), []])
  })

  test('follows a value of the host', async () => {
    const onValueChange = vi.fn()
    const { user } = await renderLayout(Layout, { value: stocks, onValueChange })
    await user.click(getInputs()[1]!)
    expect(onValueChange).toHaveBeenCalledWith(funds, expect.anything())
    expect(getInputs().map(({ checked }) => checked)).toEqual([true, false])
  })

  test('hides what the filter leaves out and never unmounts it', async () => {
    const { user } = await renderLayout(Layout, {}, 'many')
    const [first] = getInputs()
    await user.click(first!)
    await user.type(screen.getByRole('searchbox'), '삼성')
    expect(getShown()).toBe(5)
    expect(first).toBeChecked()
    expect(getInputs()).toHaveLength(24)
    await user.type(screen.getByRole('searchbox'), ' 없는 계좌')
    expect(getShown()).toBe(0)
    expect(screen.getAllByText(/에 맞는 계좌가 없어요/)[0]).toBeVisible()
    await user.clear(screen.getByRole('searchbox'))
    expect(getShown()).toBe(24)
    expect(first).toBeChecked()
  })

  test('is in the form data under its name, and nothing else of it', async () => {
    const { user, press, onSubmit } = await renderLayout(Layout, { name: 'account' })
    await user.type(screen.getByRole('searchbox'), '펀드{Enter}')
    await user.click(screen.getByRole('switch'))
    await user.click(screen.getByRole('radio'))
    expect(onSubmit).not.toHaveBeenCalled()
    await press('submit')
    expect(onSubmit.mock.calls).toEqual([[[['account', funds]]]])
  })

  test.each(['single', 'multiple'] as const)('requires at least one account if it is required (%s)', async (mode) => {
    const { user, press, onSubmit } = await renderLayout(Layout, { mode, name: 'account', required: true })
    await press('submit')
    expect(onSubmit).not.toHaveBeenCalled()
    await user.click(getInputs()[1]!)
    await press('submit')
    expect(onSubmit.mock.calls).toEqual([[[['account', funds]]]])
  })

  test('takes its default value again at a reset', async () => {
    const { user, press } = await renderLayout(Layout, { defaultValue: stocks })
    await user.click(getInputs()[1]!)
    await press('reset')
    await waitFor(() => expect(getInputs().map(({ checked }) => checked)).toEqual([true, false]))
    expect(getItems()[0]).toHaveAttribute('data-selected', 'true')
  })

  test('cannot be changed if it is disabled or read-only', async () => {
    const { user, unmount } = await renderLayout(Layout, { disabled: true })
    await user.click(getItems()[0]!)
    expect(getItems()[0]).toHaveAttribute('data-disabled', 'true')
    expect(getInputs()[0]).not.toBeChecked()
    unmount()
    const { user: reader } = await renderLayout(Layout, { readOnly: true })
    await reader.click(getItems()[0]!)
    expect(getInputs()[0]).not.toBeChecked()
  })

  test('reveals its numbers', async () => {
    const { user } = await renderLayout(Layout)
    expect(getInputs()[0]).toHaveAccessibleDescription('5 5 8 9 8 0 0 0 9 9')
    await user.click(screen.getByRole('switch', { name: '계좌번호 모두 보기' }))
    expect(getInputs()[0]).toHaveAccessibleDescription('1 6 0 6 5 7 6 9 5 5 8 9 8 0 0 0 9 9')
  })

  test('shows hostile and missing aliases as texts', async () => {
    const { backend, container } = await renderLayout(Layout, {}, 'odd')
    const { accounts } = await backend.client.getVirtualAccounts({ subject: 'odd' })
    expect(getItems()).toHaveLength(accounts.length)
    expect(container.querySelector('script, img, iframe')).toBeNull()
    for (const { alias } of accounts) if (alias) expect(container.textContent).toContain(alias)
    for (const item of container.querySelectorAll('.ieum-item-alias')) expect(item).not.toBeEmptyDOMElement()
  })

  test('keeps the choice while more accounts are linked', async () => {
    const { user, press, backend } = await renderLayout(Layout)
    await user.click(getInputs()[0]!)
    await user.click(screen.getByRole('link', { name: '다른 계좌 더 연결하기' }))
    await backend.patch({ accounts: [...backend.getRows('hong'), ...backend.getRows('expiring')] })
    await press('연결을 마쳤어요')
    await settle()
    expect(getInputs()).toHaveLength(4)
    expect(getInputs()[0]).toBeChecked()
  })

  test('gives way to the screen of every other state', async () => {
    await renderLayout(Layout, {}, 'unlinked')
    expect(screen.getByRole('heading')).toHaveTextContent('연결된 계좌가 없어요')
    expect(screen.queryByRole('searchbox')).toBeNull()
  })
})

test('a flat list has no groups and keeps the order of the accounts', async () => {
  const { backend } = await renderLayout(FlatList, {}, 'many')
  const { accounts } = await backend.client.getVirtualAccounts({ subject: 'many' })
  expect(screen.queryByRole('group')).toBeNull()
  expect(getInputs().map(({ value }) => value)).toEqual(accounts.map(({ id }) => id))
})

test('cards have their own order and read the hooks', async () => {
  const { user } = await renderLayout(Cards, { defaultValue: stocks })
  const [card] = getItems()
  expect(card!.parentElement!.parentElement).toHaveClass('grid')
  expect([...card!.children].map(({ localName }) => localName)).toEqual(['input', 'span', 'strong', 'span', 'small'])
  expect(card).toHaveTextContent('chosen at 신한투자증권 00002')
  expect(screen.getByText('1 of 2 of 2')).toBeInTheDocument()
  await user.type(screen.getByRole('searchbox'), '펀드')
  expect(screen.getByText('1 of 1 of 2')).toBeInTheDocument()
})
