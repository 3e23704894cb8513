import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit } from '../kit.js'

test('signing out draws this screen, and signing in loads both resources again', async () => {
  const backend = createTestBackend()
  const { change } = renderKit({ backend })
  await screen.findAllByRole('radio')
  change({ subject: null })
  await findHeading('로그인이 필요해요')
  expect(getState()).toBe('signedOut')
  change({ subject: 'hong' })
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.toSorted()).toEqual(['consent', 'consent', 'register', 'register'])
})

test('while signed out no request is sent', async () => {
  const backend = createTestBackend()
  renderKit({ backend, subject: null })
  await findHeading('로그인이 필요해요')
  expect(backend.requests).toEqual([])
})
