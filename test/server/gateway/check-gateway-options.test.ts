import { describe, expect, it } from 'vitest'
import { koscomGateway } from '../../../src/server/index.js'
import { apiKey, partner } from '../backend.js'

const baseUrl = 'https://apigw.koscom.co.kr/v1/common/member'
const gateway = koscomGateway({ apiKey, partner, baseUrl })

describe('koscomGateway', () => {
  it.each([
    { options: { apiKey: '' }, says: /apiKey/ },
    { options: { apiKey: 'canary key' }, says: /apiKey/ },
    { options: { apiKey: undefined }, says: /apiKey/ },
    ...[
      'http://apigw.koscom.co.kr/v1',
      'ftp://localhost',
      '/v1',
      '',
      'https://u:p@a.example',
      'https://a.example?x',
      'https://a.example?',
      'https://a.example/v1#',
      'http://localhost.example',
    ].map((url) => ({ options: { baseUrl: url }, says: /baseUrl/ })),
    ...[
      '.evil.example/x',
      '@evil.example/x',
      'register/search',
      ':8443/x',
      '/x?y',
      '/x#y',
      '/x\\y',
      '/x y',
      '',
      7,
      null,
    ].map((path) => ({
      options: { paths: { registration: path } },
      says: /path for registration/,
    })),
    { options: { paths: { registrations: '/x' } }, says: /paths.registrations/ },
    { options: { partner: { comId: '', srvId: '999' } }, says: /comId/ },
    { options: { partner: { comId: 'F99999', srvId: '999' } }, says: /comId/ },
    { options: { partner: { comId: 'F9999', srvId: ' ' } }, says: /srvId/ },
    { options: { partner: { comId: 'F9999', srvId: '9'.repeat(21) } }, says: /srvId/ },
  ])('refuses $options', ({ options, says }) => {
    const create = () => koscomGateway({ apiKey, partner, baseUrl, ...(options as object) })
    expect(create).toThrow(says)
    expect(create).not.toThrow(/canary/)
  })

  it.each([
    baseUrl,
    'http://localhost:4010/v1',
    'http://127.0.0.1',
    'http://[::1]:4010',
    'http://sandbox.localhost:4010/v1/',
  ])('accepts the base URL %s', (url) => {
    expect(() => koscomGateway({ apiKey, partner, baseUrl: url })).not.toThrow()
  })

  it('has an id of base URL and partner, without the key', () => {
    const other = koscomGateway({ apiKey, partner: { comId: 'F9999', srvId: '998' }, baseUrl })
    expect(gateway.id).toBe(koscomGateway({ apiKey: 'other', partner, baseUrl: `${baseUrl}/` }).id)
    expect(gateway.id).not.toBe(other.id)
    expect(gateway.id).not.toContain(apiKey)
  })
})
