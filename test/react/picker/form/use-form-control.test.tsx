import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { VirtualAccountPicker, type VirtualAccountPickerProps } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit, settle } from '../../kit.js'

const number = '160657695589800099'
const stocks = `00002.${number}.주식투자용`
const funds = `00002.${number}.펀드투자용`

/** A picker in the form of a host. The form reports what it would send. */
async function renderForm(props: VirtualAccountPickerProps, persona = 'hong') {
  const onSubmit = vi.fn<(values: [string, string][]) => void>()
  const form = (picker: VirtualAccountPickerProps) => (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit([...new FormData(event.currentTarget)] as [string, string][])
      }}
    >
      <VirtualAccountPicker {...picker} />
      <button>submit</button>
      <button type="reset">reset</button>
    </form>
  )
  const kit = renderKit({ backend: createTestBackend({ persona }), children: form(props) })
  await screen.findByRole('group', { name: '사용할 계좌를 선택해\u00a0주세요' })
  const element = document.querySelector('form')!
  return { ...kit, element, onSubmit, set: (next: VirtualAccountPickerProps) => kit.change({ children: form(next) }) }
}

const options = () => [...document.querySelectorAll<HTMLInputElement>('input:is([type=radio], [type=checkbox])')]
const pressSubmit = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'submit' }))

/** What a browser would send; jsdom leaves out the event that every browser fires. */
function getValues(form: HTMLFormElement) {
  const formData = new FormData(form)
  form.dispatchEvent(Object.assign(new Event('formdata'), { formData }))
  return [...formData]
}

test('the chosen account is in the form data under the name', async () => {
  const { user, onSubmit } = await renderForm({ name: 'account' })
  await user.click(options()[1]!)
  await pressSubmit(user)
  expect(onSubmit.mock.calls).toEqual([[[['account', funds]]]])
})

test('all chosen accounts are in the form data under the name', async () => {
  const { user, onSubmit } = await renderForm({ mode: 'multiple', name: 'account' })
  for (const one of screen.getAllByRole('checkbox')) await user.click(one)
  await pressSubmit(user)
  expect(onSubmit).toHaveBeenCalledWith([
    ['account', stocks],
    ['account', funds],
  ])
})

test.each(['single', 'multiple'] as const)('without a name nothing is in the form data (%s)', async (mode) => {
  const { user, element } = await renderForm({ mode })
  await user.click(options()[0]!)
  expect(options()[0]).toBeChecked()
  expect(getValues(element)).toEqual([])
})

test('nothing of the kit but the choice is in the form data', async () => {
  const { user, element } = await renderForm({ name: 'account' }, 'many')
  await user.type(screen.getByRole('searchbox'), '삼성')
  await user.click(screen.getByRole('switch'))
  expect(getValues(element)).toEqual([])
})

test.each(['single', 'multiple'] as const)('required wants one account at least (%s)', async (mode) => {
  const { user, element, onSubmit } = await renderForm({ mode, name: 'account', required: true })
  await pressSubmit(user)
  expect(element.checkValidity()).toBe(false)
  expect(onSubmit).not.toHaveBeenCalled()
  await user.click(options()[1]!)
  expect(element.checkValidity()).toBe(true)
  await pressSubmit(user)
  expect(onSubmit).toHaveBeenCalledWith([['account', funds]])
})

test('without required a choice is optional', async () => {
  const { element } = await renderForm({ name: 'account' })
  expect(element.checkValidity()).toBe(true)
})

test.each([
  ['the first one', '', 0],
  ['the first one that the filter shows', '삼성', 1],
])('of required checkboxes %s stands for the group, so that a browser can point to it', async (_, filter, index) => {
  const { user } = await renderForm({ mode: 'multiple', required: true }, 'many')
  if (filter) await user.type(screen.getByRole('searchbox'), filter)
  const required = screen.getAllByRole('checkbox').filter((one) => (one as HTMLInputElement).required)
  expect(required).toEqual([screen.getAllByRole('checkbox')[0]])
  expect(required[0]).toHaveAccessibleName(index === 0 ? '신한투자증권 주식투자용' : /^삼성증권/)
})

test('required checkboxes stay required while the filter shows none', async () => {
  const { user, element } = await renderForm({ mode: 'multiple', required: true }, 'many')
  await user.type(screen.getByRole('searchbox'), '없는 계좌')
  expect(element.checkValidity()).toBe(false)
})

const modes = [
  { mode: 'single', defaultValue: stocks, first: [stocks], both: [funds], reported: [funds, stocks] },
  {
    mode: 'multiple',
    defaultValue: [stocks],
    first: [stocks],
    both: [stocks, funds],
    reported: [[stocks, funds], [stocks]],
  },
] as const

test.each(modes)(
  'reset restores the default value and reports it ($mode)',
  async ({ first, both, reported, ...props }) => {
    const onValueChange = vi.fn()
    const given = { ...props, name: 'a', onValueChange } as unknown as VirtualAccountPickerProps
    const { user, element } = await renderForm(given)
    const getIds = () => getValues(element).map(([, id]) => id)
    expect(getIds()).toEqual(first)
    await user.click(options()[1]!)
    expect(getIds()).toEqual(both)
    await user.click(screen.getByRole('button', { name: 'reset' }))
    await waitFor(() => expect(getIds()).toEqual(first))
    expect(onValueChange.mock.calls.map(([value]) => value)).toEqual(reported)
  },
)

test('reset without a default value chooses none', async () => {
  const { user, element } = await renderForm({ name: 'account' })
  await user.click(options()[0]!)
  await user.click(screen.getByRole('button', { name: 'reset' }))
  await waitFor(() => expect(getValues(element)).toEqual([]))
})

test('a disabled picker cannot be changed and sends nothing', async () => {
  const { user, element } = await renderForm({ name: 'account', defaultValue: stocks, disabled: true })
  expect(options()[0]).toBeDisabled()
  await user.click(options()[1]!)
  expect(options()[0]).toBeChecked()
  expect(getValues(element)).toEqual([])
})

test.each(['single', 'multiple'] as const)(
  'a read-only picker cannot be changed and sends its value (%s)',
  async (mode) => {
    const defaultValue = mode === 'single' ? stocks : [stocks]
    const given = { mode, name: 'account', defaultValue, readOnly: true } as VirtualAccountPickerProps
    const { user, element } = await renderForm(given)
    for (const one of options()) {
      expect(one).toHaveAttribute('aria-disabled', 'true')
      await user.click(one)
    }
    expect(getValues(element)).toEqual([['account', stocks]])
  },
)

test('no button of the kit submits, and neither does Enter in the filter', async () => {
  const { user, onSubmit } = await renderForm({ name: 'account' }, 'many')
  await user.type(screen.getByRole('searchbox', { name: '계좌 검색' }), '삼성{Enter}')
  await user.click(screen.getByRole('switch'))
  expect(onSubmit).not.toHaveBeenCalled()
  for (const button of document.querySelectorAll('[data-ieum-state] button'))
    expect(button).toHaveAttribute('type', 'button')
})

test('a choice survives new props of the host', async () => {
  const { user, element, set } = await renderForm({ name: 'account' })
  await user.click(options()[1]!)
  set({ name: 'other', required: true })
  await settle()
  expect(getValues(element)).toEqual([['other', funds]])
})
