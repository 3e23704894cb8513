import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

async function renderList(persona: string, accounts?: object[]) {
  const backend = createTestBackend({ persona })
  if (accounts) await backend.patch({ accounts })
  const kit = renderKit({ backend })
  await screen.findAllByRole('radio')
  return { ...kit, backend }
}

const rows = (count: number) => createTestBackend().getRows('many').slice(0, count)

test.each([
  [7, 0],
  [8, 1],
])('a list of %i accounts has %i filters', async (count, filters) => {
  await renderList('hong', rows(count))
  expect(screen.queryAllByRole('searchbox')).toHaveLength(filters)
})
