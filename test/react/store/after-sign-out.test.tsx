import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit, settle, signUpUrl } from '../kit.js'

const signUp = '핀테크 포털에서 가입하기'
const listKept = () => Object.keys(sessionStorage).filter((key) => key.startsWith('ieum'))

test('a recheck that ends after the user has signed out writes nothing down and reports nothing', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const events: string[] = []
  const { user, change } = renderKit({ backend, onEvent: ({ type }) => void events.push(type) })
  await user.click(await screen.findByRole('link', { name: signUp }))
  const release = backend.hold()
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  change({ subject: null })
  expect(listKept()).toEqual([])
  events.length = 0
  release()
  await settle()
  expect([listKept(), events]).toEqual([[], []])
})

test('a portal that the host closes after the user has signed out loads nothing for that user', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  let end: ((outcome: 'done') => void) | undefined
  const openIn = () => new Promise<'done'>((resolve) => (end = resolve))
  const { user, change, queryClient } = renderKit({ backend, portal: { signUpUrl, openIn } })
  await user.click(await screen.findByRole('button', { name: signUp }))
  await settle()
  change({ subject: null })
  await settle()
  backend.requests.length = 0
  end?.('done')
  await settle()
  const ofFormer = queryClient.getQueryCache().findAll({ queryKey: ['ieum', 'newcomer'] })
  expect([backend.requests, listKept(), ofFormer]).toEqual([[], [], []])
})
