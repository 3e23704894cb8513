import { describe, expect, it } from 'vitest'
import { readBackendOutcome, readUpstreamOutcome } from '../../../src/cli/check/outcome.js'
import { createOnboardingClient } from '../../../src/client/onboarding-client.js'
import { registrationResource, virtualAccountsResource } from '../../../src/contract/resources.js'
import { createExchange } from './exchanges.js'

const nonMember = { status: 'nonMember', consentExpiresOn: null }

describe('the outcome of an upstream response', () => {
  it('is the data of a 200 body', () => {
    const response = createExchange({ body: { result: 'nonMember' } })
    expect(readUpstreamOutcome(registrationResource, response)).toEqual({ data: nonMember })
  })

  it('is data if the error number means "no"', () => {
    const response = createExchange({ status: 500, body: { code: 3009 } })
    const data = { accounts: [], consentExpiresOn: null }
    expect(readUpstreamOutcome(virtualAccountsResource, response)).toEqual({ data })
  })

  it('is an error code, with the seconds to wait', () => {
    const response = createExchange({ status: 429, headers: { 'Retry-After': '7' } })
    expect(readUpstreamOutcome(registrationResource, response)).toEqual({ code: 'rate_limited', retryAfter: 7 })
  })
})

describe('the outcome of a backend response', () => {
  it('is the code of problem details', () => {
    const exchange = createExchange({ status: 409, body: { code: 'consent_required' } })
    expect(readBackendOutcome(registrationResource, exchange)).toEqual({ code: 'consent_required' })
  })

  it.each([
    { title: 'problem details with status 200', status: 200, body: { code: 'consent_required' } },
    { title: 'an error with status 200 that names its status', status: 200, body: { status: 503, message: 'no' } },
    { title: 'a body that has not changed', status: 304, body: '' },
    { title: 'a part of a body', status: 206, body: { result: 'member' } },
    { title: 'no content', status: 204, body: '' },
    { title: 'a status that no browser follows', status: 300, body: '' },
    { title: 'a session that has ended', status: 401, body: '' },
    { title: 'a bad API key', status: 401, body: { message: 'Invalid authentication credentials' } },
  ])('is what the client reads: $title', async ({ status, body }) => {
    const exchange = createExchange({ status, body })
    const { code } = readBackendOutcome(registrationResource, exchange)
    const fetchExchange = async () => new Response(exchange.text || null, { status })
    const client = createOnboardingClient({ endpoint: 'http://host.test/api', fetch: fetchExchange })
    await expect(client.getRegistration({ subject: 'user-1' })).rejects.toMatchObject({ code })
  })

  it.each([
    [0, 'network'],
    [502, 'network'],
    [504, 'timeout'],
  ])('of status %i without a code is %s', (status, code) => {
    expect(readBackendOutcome(registrationResource, createExchange({ status, body: '' }))).toEqual({ code })
  })

  it('is upstream’s own error if that is passed through, even with status 502', () => {
    const exchange = createExchange({ status: 502, body: { code: 3006 } })
    expect(readBackendOutcome(registrationResource, exchange).code).toBe('certificate_required')
  })

  it('is a session that has ended if the response redirects', () => {
    expect(readBackendOutcome(registrationResource, createExchange({ status: 302, body: '' }))).toEqual({
      code: 'unauthenticated',
    })
  })

  it('is data if upstream’s body is passed through', () => {
    const exchange = createExchange({ body: { result: 'nonMember' } })
    expect(readBackendOutcome(registrationResource, exchange)).toEqual({ data: nonMember })
  })

  it('is the same data if the backend adds its day', () => {
    const exchange = createExchange({ body: { result: 'nonMember', today: '20260115' } })
    expect(readBackendOutcome(registrationResource, exchange)).toEqual({ data: nonMember })
  })
})
