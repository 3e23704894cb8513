import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { OnboardingClient } from '../../../src/client/index.js'
import { OnboardingProvider, PortalSignupGate } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, portal, renderKit } from '../kit.js'

const supportUrl = 'https://host.test/help'

test('accounts on screen are hidden when the session ends', async () => {
  const backend = createTestBackend()
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  backend.signIn(null)
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  await findHeading('다시 로그인해\u00a0주세요')
  expect(screen.queryByRole('radio')).toBeNull()
})

test('another user of the same browser has to sign in and sees no accounts', async () => {
  renderKit({ backend: createTestBackend({ persona: 'hong' }), subject: 'many' })
  await findHeading('다른 사용자로 로그인했어요')
  expect(screen.queryByRole('radio')).toBeNull()
})

test.each([[new Error('x')], ['text'], [undefined]])(
  'a client of the host that throws %o leads to support',
  async (thrown) => {
    const fail = () => Promise.reject(thrown)
    renderOwnClient({ getRegistration: fail, getVirtualAccounts: fail })
    expect(await findHeading('지금은 이용할 수\u00a0없어요')).toBeVisible()
  },
)

function renderOwnClient(client: OnboardingClient) {
  const children = (
    <OnboardingProvider subject="hong" portal={portal} client={client} supportUrl={supportUrl}>
      <PortalSignupGate />
    </OnboardingProvider>
  )
  renderKit({ backend: createTestBackend(), children })
}
