import { describe, expect, it } from 'vitest'
import { OnboardingError } from '../../../src/server/index.js'
import { createBackend } from '../backend.js'

describe('the identity', () => {
  const fine = { subject: 'user-1', ci: 'c'.repeat(88), korName: '가나다라마바사아자차카타' }

  it.each([
    { change: { ci: '' } },
    { change: { ci: '   ' } },
    { change: { ci: 'c'.repeat(89) } },
    { change: { ci: null } },
    { change: { korName: '' } },
    { change: { korName: '가나다라마바사아자차카타파' } },
    { change: { korName: '𠀋'.repeat(13) } },
    { change: { korName: undefined } },
  ])('with $change is an identity_mismatch and costs no call', async ({ change }) => {
    const backend = createBackend({ identify: () => ({ ...fine, ...(change as object) }) })
    const response = await backend.post('registration')
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ code: 'identity_mismatch', action: 'contactSupport' })
    expect(await backend.countUpstreamCalls()).toBe(0)
  })

  it.each(['가나다라마바사아자차카타', '𠀋'.repeat(12)])('may have the longest name, %s', async (korName) => {
    const backend = createBackend({ identify: () => ({ ...fine, korName }) })
    await backend.post('registration')
    expect(await backend.countUpstreamCalls()).toBe(1)
  })

  it('is normalised before it is sent', async () => {
    const backend = createBackend()
    const { subject, ci, korName } = backend.getIdentity()
    const sloppy = createBackend({
      identify: () => ({ subject, ci: ` ${ci}\n`, korName: ` ${korName.normalize('NFD')} ` }),
    })
    const response = await sloppy.post('registration')
    expect(await response.json()).toMatchObject({ result: 'member' })
  })

  it('may consist of getters', async () => {
    const identity = createBackend().getIdentity()
    class Session {
      get subject() {
        return identity.subject
      }
      get ci() {
        return identity.ci
      }
      get korName() {
        return identity.korName
      }
    }
    const response = await createBackend({ identify: () => new Session() }).post('virtualAccounts')
    expect(response.status).toBe(200)
  })

  it.each([
    { title: 'identify throws', identify: () => Promise.reject(new RangeError('canary')), error: 'RangeError' },
    { title: 'identify throws no error', identify: () => Promise.reject('canary'), error: 'string' },
    { title: 'the subject is empty', identify: () => ({ ...fine, subject: '' }), error: 'TypeError' },
    { title: 'the subject is Korean', identify: () => ({ ...fine, subject: '홍길동' }), error: 'TypeError' },
  ])('becomes 503 if $title, and only the name of the error is logged', async ({ identify, error }) => {
    const backend = createBackend({ identify })
    const response = await backend.post('registration')
    const text = await response.text()
    expect(response.status).toBe(503)
    expect(JSON.parse(text)).toMatchObject({ code: 'upstream_unavailable', action: 'retry' })
    expect(backend.lines).toEqual([expect.objectContaining({ level: 'error', error, status: 503 })])
    expect(text + JSON.stringify(backend.lines)).not.toContain('canary')
  })

  it('may be refused by the host with an OnboardingError', async () => {
    const backend = createBackend({
      identify: () => Promise.reject(new OnboardingError('too_many_checks', { retryAfter: 2.5 })),
    })
    const response = await backend.post('registration')
    expect(response.status).toBe(429)
    expect(response.headers.get('Retry-After')).toBe('3')
  })
})
