import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit } from '../kit.js'

beforeEach(() => void vi.spyOn(window, 'open').mockReturnValue(null))

test('pressing 「다시 시도」 loads both resources again if both have failed', async () => {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'html', times: 2 }] })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('button', { name: '다시 시도' }))
  await screen.findAllByRole('radio')
  expect(backend.requests.toSorted()).toEqual(['consent', 'consent', 'register', 'register'])
})

test.each([
  ['register', ['consent', 'register', 'register']],
  ['consent', ['consent', 'consent', 'register']],
] as const)('if only %s has failed, 「다시 시도」 brings the requests to %j', async (path, requests) => {
  const backend = createTestBackend({ faults: [{ path, kind: 'html', times: 1 }] })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('button', { name: '다시 시도' }))
  await screen.findAllByRole('radio')
  expect(backend.requests.toSorted()).toEqual(requests)
})
