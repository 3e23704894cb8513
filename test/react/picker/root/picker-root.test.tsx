import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { shouldDehydrateOnboarding } from '../../../../src/client/index.js'
import { VirtualAccountPicker } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { getState, renderKit } from '../../kit.js'

test('hong has two accounts, each selectable on its own, and nothing preselected', async () => {
  const { user } = renderKit({ backend: createTestBackend() })
  const [stocks, funds] = await Promise.all(
    ['신한투자증권 주식투자용', '신한투자증권 펀드투자용'].map((name) => screen.findByRole('radio', { name })),
  )
  expect(screen.getAllByRole('radio')).toEqual([stocks, funds])
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  await user.click(stocks!)
  expect(stocks).toBeChecked()
  expect(funds).not.toBeChecked()
  await user.click(funds!)
  expect(stocks).not.toBeChecked()
  expect(funds).toBeChecked()
})

test('filter, reveal and choice of the former user are gone although the next one is known already', async () => {
  const [queryClient, other] = [new QueryClient(), new QueryClient()]
  const seed = renderKit({ backend: createTestBackend({ persona: 'odd' }), queryClient: other })
  await screen.findAllByRole('radio', undefined, { timeout: 5000 })
  seed.unmount()
  const onValueChange = vi.fn()
  const children = <VirtualAccountPicker onValueChange={onValueChange} />
  const { user, change } = renderKit({ backend: createTestBackend({ persona: 'many' }), queryClient, children })
  await user.type(await screen.findByRole('searchbox'), '삼성')
  await user.click(screen.getAllByRole('radio')[0]!)
  await user.click(screen.getByRole('switch'))
  hydrate(queryClient, dehydrate(other, { shouldDehydrateQuery: shouldDehydrateOnboarding }))
  change({ subject: 'odd', backend: createTestBackend({ persona: 'heavy' }) })
  expect(getState()).toBe('choosing')
  expect(screen.getByRole('searchbox')).toHaveValue('')
  expect(screen.getByRole('switch')).not.toBeChecked()
  expect(document.querySelector('input:checked')).toBeNull()
  expect(onValueChange).toHaveBeenLastCalledWith(null, { accounts: [] })
})
