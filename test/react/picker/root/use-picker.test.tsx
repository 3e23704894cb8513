import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { VirtualAccountPicker } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

test('a required picker that is read-only does not make the form invalid', async () => {
  const children = (
    <form>
      <VirtualAccountPicker required readOnly />
    </form>
  )
  renderKit({ backend: createTestBackend(), children })
  await screen.findAllByRole('radio')
  expect(document.querySelector('form')!.checkValidity()).toBe(true)
})

test('two pickers without a name do not share a radio group', async () => {
  const children = [<VirtualAccountPicker key="first" />, <VirtualAccountPicker key="second" />]
  const { user } = renderKit({ backend: createTestBackend(), children })
  const radios = await screen.findAllByRole('radio')
  await user.click(radios[0]!)
  await user.click(radios[2]!)
  expect(screen.getAllByRole('radio', { checked: true })).toEqual([radios[0], radios[2]])
})
