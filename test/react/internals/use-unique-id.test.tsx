import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { VirtualAccountPicker } from '../../../src/react/index.js'
import { Kit, settle } from '../kit.js'
import { seed } from '../seed.js'

/** Hydrates two roots of one page, each with a picker without a name. The ids of React are the same in both. */
async function hydrateTwoRoots() {
  const { backend, create } = await seed('hong')
  const createKit = () => (
    <Kit backend={backend} queryClient={create()}>
      <VirtualAccountPicker />
    </Kit>
  )
  const html = renderToString(createKit())
  for (const _ of [1, 2]) {
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = html
    render(createKit(), { container, hydrate: true })
  }
  await settle()
}

const readIds = () => [...document.querySelectorAll('[id]')].map(({ id }) => id)

test('no id of one root is in the other root of the page', async () => {
  await hydrateTwoRoots()
  expect(readIds()).toHaveLength(6)
  expect(new Set(readIds()).size).toBe(6)
})

test('radios of two roots are two groups, and each is described by its own number', async () => {
  await hydrateTwoRoots()
  const radios = screen.getAllByRole<HTMLInputElement>('radio')
  await userEvent.click(radios[0]!)
  await userEvent.click(radios[2]!)
  expect(radios.map(({ checked }) => checked)).toEqual([true, false, true, false])
  for (const radio of radios) {
    const number = document.getElementById(radio.getAttribute('aria-describedby')!)
    expect(radio.closest('label')?.parentElement).toContainElement(number)
  }
})

test('the server renders the same ids each time, so that its HTML can be hydrated', async () => {
  const { backend, create } = await seed('hong')
  const [first, second] = [1, 2].map(() =>
    renderToString(
      <Kit backend={backend} queryClient={create()}>
        <VirtualAccountPicker />
      </Kit>,
    ),
  )
  expect(first).toBe(second)
})
