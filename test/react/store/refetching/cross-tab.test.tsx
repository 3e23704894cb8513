import { QueryClient } from '@tanstack/react-query'
import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { onboardingKeys } from '../../../../src/client/index.js'
import { createTestBackend, scopeOf } from '../../../support/test-backend.js'
import { comeBack, findHeading, getState, renderKit, settle } from '../../kit.js'
import { createMessage, member, renderNewcomer, sendMessage } from '../tab-messages.js'

test.each([
  ['about another subject', createMessage('registration', member, { subject: 'hong' })],
  ['that is older', createMessage('registration', member, { at: 1 })],
  ['of another version', createMessage('registration', member, { v: 2 })],
  ['about another backend', createMessage('registration', member, { endpoint: '/second/api/onboarding' })],
  ['without data', createMessage('registration', null)],
  ['about another resource', createMessage('toString', member)],
  ['without a time', createMessage('registration', member, { at: 'now' })],
  ['with a day that is none', createMessage('registration', { ...member, today: 'x' })],
  ['with an end that is none', createMessage('registration', { ...member, consentExpiresOn: 20270101 })],
])('a message %s is ignored', async (_, message) => {
  await renderNewcomer()
  await sendMessage(message)
  expect(getState()).toBe('signUpNeeded')
})

test.each([
  ['a row that is null', { accounts: [null] }],
  ['a row without a number', { accounts: [{ id: 'x', firmCode: '00002', alias: null }] }],
  ['an alias that is no text', { accounts: [{ id: 'x', firmCode: '00002', number: '1', alias: {} }] }],
  ['a firm name that is no text', { accounts: [{ id: 'x', firmCode: '00002', number: '1', firmName: {} }] }],
  ['a shown number that is no text', { accounts: [{ id: 'x', firmCode: '00002', number: '1', displayNumber: {} }] }],
  ['no list', { accounts: {} }],
  ['a day that is none', { accounts: [], today: 'x' }],
])('a message about accounts with %s leaves the accounts on screen', async (_, data) => {
  renderKit({ backend: createTestBackend() })
  const rows = await screen.findAllByRole('radio')
  await sendMessage(createMessage('virtualAccounts', { consentExpiresOn: null, ...data }, scopeOf('hong')))
  expect(screen.getAllByRole('radio')).toEqual(rows)
})

test('all data of a recheck is broadcast to the other tabs', async () => {
  const messages: unknown[] = []
  const channel = new BroadcastChannel('ieum')
  channel.addEventListener('message', ({ data }) => messages.push(data))
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  comeBack()
  await screen.findAllByRole('radio')
  await settle()
  channel.close()
  expect(messages).toMatchObject([
    { v: 3, ...scopeOf('newcomer'), resource: 'registration', data: { status: 'member' }, at: expect.any(Number) },
    { v: 3, ...scopeOf('newcomer'), resource: 'virtualAccounts', data: { accounts: [{}, {}] }, at: expect.any(Number) },
  ])
})

test('an unmounted provider ignores messages of other tabs', async () => {
  const queryClient = new QueryClient()
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }), queryClient })
  await findHeading('핀테크 포털 가입이 필요해요')
  cleanup()
  await sendMessage(createMessage('registration', member))
  expect(queryClient.getQueryData(onboardingKeys.registration(scopeOf('newcomer')))).toMatchObject({
    status: 'nonMember',
  })
})
