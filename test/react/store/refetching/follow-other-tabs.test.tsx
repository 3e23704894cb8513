import { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { comeBack, renderKit, settle } from '../../kit.js'
import { createMessage, member, renderNewcomer, sendMessage } from '../tab-messages.js'

const account = { id: '00002.1.x', firmCode: '00002', number: '1', alias: '다른 탭에서' }

const accounts = { accounts: [account], consentExpiresOn: null }

test('data from another tab is taken over without a request upstream', async () => {
  const backend = await renderNewcomer()
  const before = await backend.countUpstreamCalls()
  await sendMessage(createMessage('virtualAccounts', accounts))
  await sendMessage(createMessage('registration', member))
  await sendMessage(createMessage('virtualAccounts', accounts, { at: Date.now() + 2000 }))
  expect(await screen.findByRole('radio', { name: '신한투자증권 다른 탭에서' })).toBeVisible()
  expect((await backend.countUpstreamCalls()) - before).toBeLessThanOrEqual(1)
})

test('data for a resource that this tab does not use is not taken', async () => {
  const queryClient = new QueryClient()
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }), queryClient, children: null })
  await sendMessage(createMessage('registration', member))
  expect(queryClient.getQueryCache().getAll()).toHaveLength(0)
})

test('rechecks of other tabs count here: after eight of them only the user rechecks', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  for (let check = 1; check <= 8; check++) {
    await sendMessage(
      createMessage('registration', { status: 'nonMember', consentExpiresOn: null }, { at: Date.now() + check }),
    )
  }
  comeBack()
  await settle()
  expect(backend.requests).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  await settle()
  expect(backend.requests).toHaveLength(3)
})
