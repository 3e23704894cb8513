import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, test, vi } from 'vitest'
import { VirtualAccountPicker, type VirtualAccountPickerProps } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { comeBack, renderKit, settle } from '../../kit.js'

const number = '160657695589800099'
const stocks = `00002.${number}.주식투자용`
const funds = `00002.${number}.펀드투자용`

async function renderPicker(props: VirtualAccountPickerProps) {
  const backend = createTestBackend()
  const kit = renderKit({ backend, children: <VirtualAccountPicker {...props} /> })
  await settle()
  const set = (next: VirtualAccountPickerProps) => kit.change({ children: <VirtualAccountPicker {...next} /> })
  return { ...kit, backend, set }
}

const getChosen = () =>
  [...screen.queryAllByRole('radio', { checked: true }), ...screen.queryAllByRole('checkbox', { checked: true })].map(
    (input) => (input as HTMLInputElement).value,
  )

test.each([
  ['single', 'radio', 2],
  ['multiple', 'checkbox', 2],
] as const)('mode %s draws native inputs of type %s', async (mode, role, count) => {
  await renderPicker({ mode })
  expect(screen.getAllByRole(role)).toHaveLength(count)
  expect(getChosen()).toEqual([])
})

test('a choice is reported with the account', async () => {
  const onValueChange = vi.fn()
  const { user } = await renderPicker({ onValueChange })
  await user.click(screen.getAllByRole('radio')[1]!)
  const account = { id: funds, firmCode: '00002', number, alias: '펀드투자용' }
  expect(onValueChange.mock.calls).toEqual([[funds, { accounts: [account] }]])
})

test("choices are reported with the accounts in the list's order", async () => {
  const onValueChange = vi.fn()
  const { user } = await renderPicker({ mode: 'multiple', onValueChange })
  const [first, second] = screen.getAllByRole('checkbox')
  await user.click(second!)
  await user.click(first!)
  await user.click(second!)
  expect(onValueChange.mock.calls).toMatchObject([
    [[funds], { accounts: [{ id: funds }] }],
    [[funds, stocks], { accounts: [{ id: stocks }, { id: funds }] }],
    [[stocks], { accounts: [{ id: stocks }] }],
  ])
})

test('arrow keys move the choice', async () => {
  const { user } = await renderPicker({ defaultValue: stocks })
  screen.getAllByRole('radio')[0]!.focus()
  await user.keyboard('{ArrowDown}')
  expect(getChosen()).toEqual([funds])
})

test('a press on the row chooses it', async () => {
  const { user } = await renderPicker({})
  await user.click(screen.getByText('펀드투자용'))
  expect(getChosen()).toEqual([funds])
})

test.each([
  [{ defaultValue: funds }, [funds]],
  [{ defaultValue: null }, []],
  [{ value: stocks }, [stocks]],
  [{ value: null, defaultValue: stocks }, []],
  [{ mode: 'multiple', defaultValue: [funds, stocks] }, [stocks, funds]],
  [{ mode: 'multiple', value: [funds] }, [funds]],
] satisfies [VirtualAccountPickerProps, string[]][])('%j starts with %j', async (props, chosen) => {
  await renderPicker(props)
  expect(getChosen()).toEqual(chosen)
})

test('a controlled picker shows the value of the host and nothing else', async () => {
  const onValueChange = vi.fn()
  const { user, set } = await renderPicker({ value: stocks, onValueChange })
  await user.click(screen.getAllByRole('radio')[1]!)
  expect(onValueChange).toHaveBeenCalledWith(funds, expect.anything())
  expect(getChosen()).toEqual([stocks])
  set({ value: funds, onValueChange })
  expect(getChosen()).toEqual([funds])
  set({ value: null, onValueChange })
  expect(getChosen()).toEqual([])
})

function KeepingPicker() {
  const [value, setValue] = useState<string[]>([])
  return <VirtualAccountPicker mode="multiple" value={value} onValueChange={setValue} />
}

test('a host that keeps the value follows the choice', async () => {
  const backend = createTestBackend()
  const { user } = renderKit({ backend, children: <KeepingPicker /> })
  for (const one of await screen.findAllByRole('checkbox')) await user.click(one)
  expect(getChosen()).toEqual([stocks, funds])
})

const left = [
  { what: 'the only choice', props: { defaultValue: stocks }, reported: null, accounts: [] },
  { what: 'a controlled choice', props: { value: stocks }, reported: null, accounts: [] },
  {
    what: 'one of two choices',
    props: { mode: 'multiple', defaultValue: [stocks, funds] },
    reported: [funds],
    accounts: [{ id: funds }],
  },
] satisfies { what: string; props: VirtualAccountPickerProps; reported: unknown; accounts: object[] }[]

test.each(left)('$what that leaves the list is dropped and reported', async ({ props, reported, accounts }) => {
  const onValueChange = vi.fn()
  const { user, backend } = await renderPicker({ ...props, onValueChange })
  expect(onValueChange).not.toHaveBeenCalled()
  await user.click(screen.getByRole('link', { name: '다른 계좌 더 연결하기' }))
  await backend.patch({ accounts: backend.getRows('hong').slice(1) })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  comeBack()
  await settle()
  expect(onValueChange).toHaveBeenCalledOnce()
  expect(onValueChange.mock.calls[0]).toMatchObject([reported, { accounts }])
})

test('a default value that is not in the list is dropped and reported', async () => {
  const onValueChange = vi.fn()
  await renderPicker({ defaultValue: '00002.1.gone', onValueChange })
  expect(onValueChange.mock.calls).toEqual([[null, { accounts: [] }]])
})

test('when all accounts leave, the choice is dropped and the way to link is shown', async () => {
  const onValueChange = vi.fn()
  const { user, backend } = await renderPicker({ defaultValue: stocks, onValueChange })
  await user.click(screen.getByRole('link', { name: '다른 계좌 더 연결하기' }))
  await backend.patch({ accounts: [] })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  await settle()
  expect(onValueChange).toHaveBeenCalledWith(null, { accounts: [] })
  expect(screen.getByRole('heading', { name: '연결된 계좌가 없어요' })).toBeVisible()
})

const many = createTestBackend({ persona: 'many' }).getRows('many')
const [row, ...others] = many
const toId = (alias: string) => [row?.comId, row?.vtAccNo, alias].join('.')
const renamed = toId('새 이름')

/** A picker of a user who has many accounts, the first of which is about to be renamed. */
async function renderMany(props: VirtualAccountPickerProps, accounts: object[] = many) {
  const backend = createTestBackend({ persona: 'many' })
  await backend.patch({ accounts })
  const children = (
    <form aria-label="form">
      <VirtualAccountPicker name="account" {...props} />
    </form>
  )
  const { user } = renderKit({ backend, children })
  await settle()
  return { user, rename: () => backend.patch({ accounts: [{ ...row, vtAccAlias: '새 이름' }, ...others] }) }
}

const getSent = () => new FormData(screen.getByRole<HTMLFormElement>('form')).getAll('account')

describe('an account that the user has renamed', () => {
  const values = [{ defaultValue: toId('옛 이름') }, { value: toId('옛 이름') }] satisfies VirtualAccountPickerProps[]

  it.each(values)('is chosen by its former id, and its new id is reported and sent (%j)', async (props) => {
    const onValueChange = vi.fn()
    await renderMany({ ...props, onValueChange }, [{ ...row, vtAccAlias: '새 이름' }, ...others])
    expect(getChosen()).toEqual([renamed])
    expect(getSent()).toEqual([renamed])
    expect(onValueChange.mock.calls).toEqual([[renamed, { accounts: [expect.objectContaining({ id: renamed })] }]])
  })

  it('stays chosen while the list is open', async () => {
    const onValueChange = vi.fn()
    const { user, rename } = await renderMany({ onValueChange })
    await user.click(screen.getAllByRole('radio')[0]!)
    onValueChange.mockClear()
    await user.click(screen.getByRole('link', { name: '다른 계좌 더 연결하기' }))
    await rename()
    await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
    await settle()
    expect(getChosen()).toEqual([renamed])
    expect(getSent()).toEqual([renamed])
    expect(onValueChange.mock.calls).toMatchObject([[renamed, { accounts: [{ id: renamed }] }]])
  })

  it('is chosen once if its former and its new id are given', async () => {
    const props = { mode: 'multiple', defaultValue: [toId('옛 이름'), renamed] } satisfies VirtualAccountPickerProps
    await renderMany(props, [{ ...row, vtAccAlias: '새 이름' }, ...others])
    expect(getSent()).toEqual([renamed])
  })

  it('is restored by a reset', async () => {
    const { user } = await renderMany({ defaultValue: toId('옛 이름') }, [{ ...row, vtAccAlias: '새 이름' }, ...others])
    await user.click(screen.getAllByRole('radio')[1]!)
    act(() => screen.getByRole<HTMLFormElement>('form').reset())
    await settle()
    expect(getChosen()).toEqual([renamed])
  })

  it('is dropped and reported if two accounts have its number', async () => {
    const onValueChange = vi.fn()
    const two = ['하나', '둘'].map((vtAccAlias) => ({ ...row, vtAccAlias }))
    await renderMany({ defaultValue: toId('옛 이름'), onValueChange }, [...two, ...others])
    expect(getChosen()).toEqual([])
    expect(onValueChange.mock.calls).toEqual([[null, { accounts: [] }]])
  })
})

test('a picker for several that becomes one for a single account keeps the first', async () => {
  const onValueChange = vi.fn()
  const backend = createTestBackend()
  const { user, change } = renderKit({ backend, children: <VirtualAccountPicker mode="multiple" /> })
  for (const box of await screen.findAllByRole('checkbox')) await user.click(box)
  change({ children: <VirtualAccountPicker onValueChange={onValueChange} /> })
  await settle()
  expect(document.querySelectorAll('[data-selected]')).toHaveLength(1)
  expect(onValueChange.mock.calls.at(-1)).toMatchObject([expect.any(String), { accounts: [{}] }])
})
