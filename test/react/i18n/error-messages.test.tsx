import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { OnboardingClient } from '../../../src/client/index.js'
import { OnboardingError, OnboardingProvider, PortalSignupGate } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, portal, renderKit } from '../kit.js'

const supportUrl = 'https://host.test/help'

const codes = ['forbidden', 'not_found', 'bad_request', 'payload_too_large', 'not_available'] as const

test.each(codes)('a setup error (%s) leads to support', async (code) => {
  const fail = () => Promise.reject(new OnboardingError(code, { requestId: 'request-1' }))
  const client: OnboardingClient = { getRegistration: fail, getVirtualAccounts: fail }
  renderOwnClient(client)
  await findHeading('지금은 이용할 수\u00a0없어요')
  expect(screen.getByRole('link', { name: '고객센터에 문의하기' })).toBeVisible()
  expect(screen.getByText('문의 번호 request-1')).toBeVisible()
  expect(screen.getByRole('button', { name: '복사하기' })).toBeVisible()
})

function renderOwnClient(client: OnboardingClient) {
  const children = (
    <OnboardingProvider subject="hong" portal={portal} client={client} supportUrl={supportUrl}>
      <PortalSignupGate />
    </OnboardingProvider>
  )
  renderKit({ backend: createTestBackend(), children })
}
