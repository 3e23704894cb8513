import { QueryClient } from '@tanstack/react-query'
import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { comeBack, createBackend, findHeading, getState, renderKit, settle } from './kit.js'

/** Tells this tab what another one says to have learned. */
async function tell(message: object): Promise<void> {
  const channel = new BroadcastChannel('ieum')
  channel.postMessage(message)
  await settle()
  await settle()
  channel.close()
}

const member = { status: 'member', consentExpiresOn: null }
const account = { id: '00002.1.x', firmCode: '00002', number: '1', alias: '다른 탭에서' }
const accounts = { accounts: [account], consentExpiresOn: null }

function answer(question: string, content: unknown, changes = {}) {
  return { v: 1, subject: 'newcomer', question, answer: content, at: Date.now() + 1000, ...changes }
}

async function renderNewcomer() {
  const backend = createBackend({ persona: 'newcomer' })
  renderKit({ backend })
  await findHeading('핀테크 포털 가입이 필요해요')
  return backend
}

test('what another tab learned is taken over without a question upstream', async () => {
  const backend = await renderNewcomer()
  const before = await backend.countCalls()
  await tell(answer('virtualAccounts', accounts))
  await tell(answer('registration', member))
  await tell(answer('virtualAccounts', accounts, { at: Date.now() + 2000 }))
  expect(await screen.findByRole('radio', { name: '신한투자증권 다른 탭에서' })).toBeVisible()
  expect((await backend.countCalls()) - before).toBeLessThanOrEqual(1)
})

test.each([
  ['about another subject', answer('registration', member, { subject: 'hong' })],
  ['that is older', answer('registration', member, { at: 1 })],
  ['of another version', answer('registration', member, { v: 2 })],
  ['without an answer', answer('registration', null)],
  ['about another question', answer('toString', member)],
])('an answer %s is not taken', async (_, message) => {
  await renderNewcomer()
  await tell(message)
  expect(getState()).toBe('signUpNeeded')
})

test('an answer to a question that nobody here asked is not taken', async () => {
  const queryClient = new QueryClient()
  renderKit({ backend: createBackend({ persona: 'newcomer' }), queryClient, children: null })
  await tell(answer('registration', member))
  expect(queryClient.getQueryCache().getAll()).toHaveLength(0)
})

test('every answer of a re-check is told to the other tabs', async () => {
  const told: unknown[] = []
  const channel = new BroadcastChannel('ieum')
  channel.addEventListener('message', ({ data }) => told.push(data))
  const backend = createBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true, accounts: backend.rowsOf('hong') })
  comeBack()
  await screen.findAllByRole('radio')
  await settle()
  channel.close()
  expect(told).toMatchObject([
    { v: 1, subject: 'newcomer', question: 'registration', answer: { status: 'member' }, at: expect.any(Number) },
    { v: 1, subject: 'newcomer', question: 'virtualAccounts', answer: { accounts: [{}, {}] }, at: expect.any(Number) },
  ])
})

test('a tab that has gone listens no more', async () => {
  const queryClient = new QueryClient()
  renderKit({ backend: createBackend({ persona: 'newcomer' }), queryClient })
  await findHeading('핀테크 포털 가입이 필요해요')
  cleanup()
  await tell(answer('registration', member))
  expect(queryClient.getQueryData(['ieum', 'newcomer', 'registration'])).toMatchObject({ status: 'nonMember' })
})

test('what other tabs look up counts as looked up here: after eight, only the user looks', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  for (let look = 1; look <= 8; look++) {
    await tell(answer('registration', { status: 'nonMember', consentExpiresOn: null }, { at: Date.now() + look }))
  }
  comeBack()
  await settle()
  expect(backend.questions).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  await settle()
  expect(backend.questions).toHaveLength(3)
})
