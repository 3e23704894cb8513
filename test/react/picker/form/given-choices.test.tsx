import { render, screen } from '@testing-library/react'
import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { VirtualAccountPicker } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { Kit, renderKit, settle } from '../../kit.js'
import { seed } from '../../seed.js'

const stocks = '00002.160657695589800099.주식투자용'

test.each(['single', 'multiple'] as const)('a choice made before hydration stays (%s)', async (mode) => {
  const { backend, create } = await seed('hong')
  const draw = () => (
    <Kit backend={backend} queryClient={create()}>
      <VirtualAccountPicker mode={mode} name="account" />
    </Kit>
  )
  const container = document.body.appendChild(document.createElement('form'))
  container.innerHTML = renderToString(draw())
  container.querySelector<HTMLInputElement>('.ieum-item-input')!.click()
  render(draw(), { container, hydrate: true })
  await settle()
  expect([...new FormData(container)]).toEqual([['account', stocks]])
  expect(document.querySelectorAll('[data-selected]')).toHaveLength(1)
})

/** What a form library takes from what its `onChange` is given. */
const read = (given: unknown) => (given instanceof Object && 'target' in given ? given.target : given)

test.each(['single', 'multiple'] as const)(
  'a form library whose props are spread keeps its choice (%s)',
  async (mode) => {
    function Host() {
      const [value, setValue] = useState<unknown>(mode === 'multiple' ? [] : null)
      const onChange = (given: unknown) => setValue(read(given))
      const field: object = { name: 'account', value, onChange }
      return <VirtualAccountPicker {...field} mode={mode} onValueChange={onChange} />
    }
    const { user } = renderKit({ backend: createTestBackend({ persona: 'many' }), children: <Host /> })
    const filter = await screen.findByRole('searchbox')
    await user.click(document.querySelector('.ieum-item-input')!)
    await user.type(filter, '삼')
    expect(document.querySelectorAll('.ieum-item-input:checked')).toHaveLength(1)
  },
)
