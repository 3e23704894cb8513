import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import {
  VirtualAccountPicker,
  type VirtualAccount,
  type VirtualAccountPickerProps,
} from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

const number = '160657695589800099'
const stocks = `00002.${number}.주식투자용`
const funds = `00002.${number}.펀드투자용`
const reason = '펀드 계좌는 아직 쓸 수 없어요'
const getDisabledReason = ({ id }: VirtualAccount) => (id === funds ? reason : null)

const get = (id: string) => document.querySelector<HTMLInputElement>(`input[value="${id}"]`)!

const drawDetailsButton = ({ alias }: VirtualAccount) => <button type="button">{`${alias} 내역`}</button>

/** A picker in a form, in which the fund account cannot be selected. */
async function renderPicker(props: VirtualAccountPickerProps) {
  const onSubmit = vi.fn<(values: [string, string][]) => void>()
  const { user } = renderKit({
    backend: createTestBackend(),
    children: (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit([...new FormData(event.currentTarget)] as [string, string][])
        }}
      >
        <VirtualAccountPicker name="account" getDisabledReason={getDisabledReason} {...props} />
        <button>submit</button>
      </form>
    ),
  })
  await screen.findByRole('group', { name: '사용할 계좌를 선택해\u00a0주세요' })
  const submit = () => user.click(screen.getByRole('button', { name: 'submit' }))
  return { user, onSubmit, submit, fundsInput: get(funds), stocksInput: get(stocks) }
}

test.each(['single', 'multiple'] as const)('an account with a reason cannot be selected (%s)', async (mode) => {
  const onValueChange = vi.fn()
  const { user, fundsInput, stocksInput } = await renderPicker({ mode, onValueChange })
  expect(fundsInput).toBeDisabled()
  expect(stocksInput).toBeEnabled()
  await user.click(screen.getByText('펀드투자용'))
  stocksInput.focus()
  await user.keyboard('{ArrowDown}')
  expect(fundsInput).not.toBeChecked()
  expect(onValueChange.mock.calls.flatMap(([value]) => value as string | string[])).not.toContain(funds)
  expect(fundsInput.closest('.ieum-item')).toHaveAttribute('data-disabled', 'true')
})

test('the reason is in the row, outside its label, and describes the input after the number', async () => {
  const { fundsInput, stocksInput } = await renderPicker({})
  expect(screen.getByText(reason)).toBeVisible()
  expect(screen.getByText(reason).closest('label')).toBeNull()
  expect(fundsInput).toHaveAccessibleDescription(`5 5 8 9 8 0 0 0 9 9 ${reason}`)
  expect(stocksInput).toHaveAccessibleDescription('5 5 8 9 8 0 0 0 9 9')
})

test('selecting all leaves the account out, and selecting none keeps it if the host selected it', async () => {
  const onValueChange = vi.fn()
  const { user, fundsInput } = await renderPicker({ mode: 'multiple', defaultValue: [funds], onValueChange })
  expect(fundsInput).toBeChecked()
  await user.click(screen.getByRole('button', { name: '모두 선택하기' }))
  expect(onValueChange.mock.lastCall?.[0]).toEqual([funds, stocks])
  await user.click(screen.getByRole('button', { name: '모두 해제하기' }))
  expect(onValueChange.mock.lastCall?.[0]).toEqual([funds])
})

test('without an account that can be selected, not all can be selected at once', async () => {
  await renderPicker({ mode: 'multiple', getDisabledReason: () => reason })
  expect(screen.getByRole('button', { name: '모두 선택하기' })).toBeDisabled()
})

test('a value of the host stays, and is not in the form data', async () => {
  const { fundsInput, submit, onSubmit } = await renderPicker({ mode: 'single', value: funds })
  expect(fundsInput).toBeChecked()
  await submit()
  expect(onSubmit).toHaveBeenCalledWith([])
})

test('a required single choice is not fulfilled by an account that cannot be selected', async () => {
  const { user, stocksInput, submit, onSubmit } = await renderPicker({ defaultValue: funds, required: true })
  await submit()
  expect(onSubmit).not.toHaveBeenCalled()
  await user.click(stocksInput)
  await submit()
  expect(onSubmit).toHaveBeenCalledWith([['account', stocks]])
})

test('a required multiple choice is not fulfilled by an account that cannot be selected', async () => {
  const props: VirtualAccountPickerProps = { mode: 'multiple', defaultValue: [funds], required: true }
  const { user, stocksInput, submit, onSubmit } = await renderPicker(props)
  expect(stocksInput).toBeRequired()
  await submit()
  expect(onSubmit).not.toHaveBeenCalled()
  await user.click(stocksInput)
  await submit()
  expect(onSubmit).toHaveBeenCalledWith([['account', stocks]])
})

test('what the host draws at the end of a row is outside its label', async () => {
  const { user, fundsInput, stocksInput } = await renderPicker({ renderRowEnd: drawDetailsButton })
  const button = screen.getByRole('button', { name: '주식투자용 내역' })
  expect(button.closest('label')).toBeNull()
  expect(button.closest('.ieum-row')).toContainElement(stocksInput)
  await user.click(button)
  expect(stocksInput).not.toBeChecked()
  expect(fundsInput).not.toBeChecked()
})

test('a row without an end or a reason has nothing beside its item', async () => {
  const { stocksInput } = await renderPicker({})
  expect(stocksInput.closest('.ieum-row')?.querySelectorAll(':scope > :not([hidden])')).toHaveLength(1)
})

test('the message about a choice that is not sent stands at a row in sight', async () => {
  const backend = createTestBackend({ persona: 'many' })
  const { queryClient, unmount } = renderKit({ backend })
  const ids = (await screen.findAllByRole<HTMLInputElement>('radio')).map(({ value }) => value)
  unmount()
  const children = (
    <form>
      <VirtualAccountPicker
        name="account"
        required
        defaultValue={ids[0]!}
        getDisabledReason={({ id }) => (id === ids[0] ? reason : null)}
      />
    </form>
  )
  const { user } = renderKit({ backend, queryClient, children })
  await user.type(screen.getByRole('searchbox'), ids.at(-1)!.split('.')[2]!)
  expect(document.forms[0]!.checkValidity()).toBe(false)
  expect(document.querySelector('.ieum-row:not([hidden]) .ieum-item-input:invalid')).not.toBeNull()
})
