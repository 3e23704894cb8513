import { describe, expect, it } from 'vitest'
import { createOnboarding, koscomGateway, memoryStore } from '../../../src/server/index.js'
import { apiKey, partner } from '../backend.js'

const baseUrl = 'https://apigw.koscom.co.kr/v1/common/member'
const gateway = koscomGateway({ apiKey, partner, baseUrl })
const identify = () => null

describe('createOnboarding', () => {
  const refused: { options: object; says: RegExp }[] = [
    { options: { gateway: undefined }, says: /no gateway/ },
    { options: { identify: undefined }, says: /who the user is/ },
    { options: { secret: 'short' }, says: /secret of 5 bytes/ },
    { options: { secret: [] }, says: /empty list/ },
    { options: { secret: ['Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo', 'short'] }, says: /secret of 5 bytes/ },
    { options: { store: memoryStore() }, says: /store but no secret/ },
    ...[
      'https://app.example/',
      'https://app.example/path',
      'app.example',
      'https://*.example',
      '*',
      'null',
      'HTTPS://app.example',
      '',
    ].flatMap((origin) => [
      { options: { publicOrigin: origin }, says: /publicOrigin/ },
      { options: { allowedOrigins: [origin] }, says: /allowedOrigins/ },
    ]),
    { options: { ttll: {} }, says: /createOnboarding got ttll, which does not exist. Give one of gateway, identify, / },
    {
      options: { ttl: { acounts: 1 } },
      says: /createOnboarding got ttl\.acounts.* Give one of member, accounts, nonMember/,
    },
    { options: { limits: { callBurts: 1 } }, says: /createOnboarding got limits\.callBurts/ },
    { options: { ttl: { member: -1 } }, says: /ttl\.member = -1/ },
    { options: { ttl: { accounts: Number.NaN } }, says: /ttl\.accounts = NaN/ },
    { options: { limits: { concurrency: 0 } }, says: /limits\.concurrency below 1/ },
    { options: { limits: { attemptMs: '4000' } }, says: /limits\.attemptMs = 4000/ },
    { options: { limits: { totalMs: Infinity } }, says: /limits\.totalMs/ },
    ...['attemptMs', 'totalMs', 'retryDelayMs', 'breakerMs', 'storeMs', 'identifyMs', 'callEveryMs'].map((name) => ({
      options: { limits: { [name]: 2 ** 31 } },
      says: new RegExp(`limits\\.${name} = 2147483648\\. .+ Give at most 2147483647`),
    })),
  ]

  it.each(refused)('refuses $options', ({ options, says }) => {
    expect(() => createOnboarding({ gateway, identify, ...options })).toThrow(says)
  })

  it.each([
    {},
    { secret: '가나다라마바사아자차카', store: memoryStore() },
    { publicOrigin: 'http://localhost:5173', allowedOrigins: ['https://a.example', 'https://b.example:8443'] },
    { ttl: { member: 0 }, limits: { retryDelayMs: 0 } },
    { ttl: { member: 2 ** 31 }, limits: { totalMs: 2 ** 31 - 1, responseBytes: 2 ** 31 } },
  ])('takes %j', (options) => {
    expect(() => createOnboarding({ gateway, identify, ...options })).not.toThrow()
  })
})

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
      'http://localhost.example',
    ].map((url) => ({ options: { baseUrl: url }, says: /baseUrl/ })),
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
  ])('takes the base URL %s', (url) => {
    expect(() => koscomGateway({ apiKey, partner, baseUrl: url })).not.toThrow()
  })

  it('is named after what it calls, without the key', () => {
    const other = koscomGateway({ apiKey, partner: { comId: 'F9999', srvId: '998' }, baseUrl })
    expect(gateway.id).toBe(koscomGateway({ apiKey: 'other', partner, baseUrl: `${baseUrl}/` }).id)
    expect(gateway.id).not.toBe(other.id)
    expect(gateway.id).not.toContain(apiKey)
  })
})
