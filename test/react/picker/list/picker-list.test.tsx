import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

const getFilter = () => screen.getByRole('searchbox', { name: '계좌 검색' })

const countRows = () => document.querySelectorAll('input[type=radio]').length

async function renderList(persona: string, accounts?: object[]) {
  const backend = createTestBackend({ persona })
  if (accounts) await backend.patch({ accounts })
  const kit = renderKit({ backend })
  await screen.findAllByRole('radio')
  return { ...kit, backend }
}

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
