import { act, screen, waitFor } from '@testing-library/react'
import { useActionState, useState, version } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { VirtualAccountPicker, type VirtualAccountPickerProps } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit, settle } from '../../kit.js'

const number = '160657695589800099'
const stocks = `00002.${number}.주식투자용`
const funds = `00002.${number}.펀드투자용`

interface FormProps {
  picker?: VirtualAccountPickerProps
  /** The host holds the value. */
  holds?: boolean
  action?: (data: FormData) => Promise<void>
  onReport?: (value: unknown) => void
}

function Form({ picker, holds = false, action, onReport }: FormProps) {
  const [value, setValue] = useState<string | null>(stocks)
  const onValueChange = (next: string | null) => {
    onReport?.(next)
    setValue(next)
  }
  const props = { ...picker, name: 'account', onValueChange, ...(holds && { value }) } as VirtualAccountPickerProps
  return (
    <form aria-label="form" action={action}>
      <VirtualAccountPicker {...props} />
      <button>submit</button>
      <button type="reset">
        <b>reset</b>
      </button>
    </form>
  )
}

async function renderForm(props: FormProps) {
  const onReport = vi.fn()
  const backend = createTestBackend()
  const kit = renderKit({ backend, children: <Form onReport={onReport} {...props} /> })
  await screen.findAllByRole('radio')
  return { ...kit, backend, onReport }
}

const prevent = (event: Event) => event.preventDefault()
const getForm = () => screen.getByRole<HTMLFormElement>('form')
const getSent = () => new FormData(getForm()).getAll('account')
const choose = (index: number) => screen.getAllByRole('radio')[index]!

describe.skipIf(version.startsWith('18'))('a form action of React that ends', () => {
  it('leaves the value of the host as it is', async () => {
    const action = vi.fn<(data: FormData) => Promise<void>>(async () => {})
    const { user, onReport } = await renderForm({ holds: true, action })
    await user.click(choose(1))
    onReport.mockClear()
    await user.click(screen.getByRole('button', { name: 'submit' }))
    await settle()
    expect(action.mock.calls[0]?.[0].getAll('account')).toEqual([funds])
    expect(onReport).not.toHaveBeenCalled()
    expect(getSent()).toEqual([funds])
    expect(choose(1)).toBeChecked()
  })

  it.each([
    [{}, []],
    [{ defaultValue: stocks }, [stocks]],
  ])('takes an uncontrolled choice back to its default, as with any input (%j)', async (picker, sent) => {
    const { user } = await renderForm({ picker, action: async () => {} })
    await user.click(choose(1))
    await user.click(screen.getByRole('button', { name: 'submit' }))
    await waitFor(() => expect(getSent()).toEqual(sent))
  })
})

describe('a value of the host', () => {
  it('is cleared by the reset button', async () => {
    const { user, onReport } = await renderForm({ holds: true })
    await user.click(screen.getByText('reset'))
    await waitFor(() => expect(getSent()).toEqual([]))
    expect(onReport.mock.calls).toEqual([[null]])
  })

  it('stays if a script resets the form, and if the button is prevented from it', async () => {
    const { user, onReport } = await renderForm({ holds: true })
    act(() => getForm().reset())
    await settle()
    document.addEventListener('click', prevent, { once: true })
    await user.click(screen.getByText('reset'))
    await settle()
    act(() => getForm().reset())
    await settle()
    expect(onReport).not.toHaveBeenCalled()
    expect(getSent()).toEqual([stocks])
  })

  it('is cleared by a reset button outside the form that belongs to it', async () => {
    const { onReport } = await renderForm({ holds: true })
    getForm().id = 'own'
    const button = Object.assign(document.createElement('button'), { type: 'reset' })
    button.setAttribute('form', 'own')
    document.body.append(button)
    act(() => button.click())
    await waitFor(() => expect(onReport.mock.calls).toEqual([[null]]))
    button.remove()
  })
})

it('a reset while the list is not shown counts as any other', async () => {
  const { user, backend, queryClient, onReport } = await renderForm({ picker: { defaultValue: stocks } })
  await user.click(choose(1))
  backend.signIn(null)
  await act(() => queryClient.refetchQueries())
  await screen.findByRole('heading', { name: '다시 로그인해\u00a0주세요' })
  onReport.mockClear()
  await user.click(screen.getByRole('button', { name: 'reset' }))
  await settle()
  backend.signIn('hong')
  await act(() => queryClient.refetchQueries())
  await screen.findAllByRole('radio')
  await settle()
  expect(getSent()).toEqual([stocks])
  expect(onReport.mock.calls).toEqual([[stocks]])
})

const keepChoice = async (_: unknown, data: FormData) => ({ account: data.get('account') as string | null })

/** Shows what its action has refused, with the choice of before. */
function ActionForm() {
  const [state, action] = useActionState(keepChoice, { account: null })
  return (
    <form action={action}>
      <VirtualAccountPicker name="account" defaultValue={state.account} />
      <button>submit</button>
    </form>
  )
}

it.skipIf(version.startsWith('18'))(
  'a form action that gives the choice back as the new default keeps it',
  async () => {
    const { user } = renderKit({ backend: createTestBackend(), children: <ActionForm /> })
    await user.click((await screen.findAllByRole('radio'))[1]!)
    await user.click(screen.getByText('submit'))
    await settle()
    expect(screen.getAllByRole('radio')[1]).toBeChecked()
  },
)
