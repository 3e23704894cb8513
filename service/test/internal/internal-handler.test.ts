import { describe, expect, it } from 'vitest'
import { json, startInternal as start } from './start-internal.js'

const id = '00002.160657695589800099.주식투자용'

describe('the internal listener', () => {
  it('verifies an account of the person, and nobody else’s', async () => {
    const { post, identity } = start()
    const right = await (await post('/verify', { identity, accountId: id })).json()
    expect(right).toEqual({ account: { id, firmCode: '00002', number: '160657695589800099', alias: '주식투자용' } })
    expect(await (await post('/verify', { identity, accountId: '00002.1.other' })).json()).toEqual({ account: null })
  })

  it('gives the endpoint of a verified account to the server', async () => {
    const { post, identity, getRows } = start({ persona: 'many' })
    const [{ comId, vtAccNo, vtAccAlias, endpoint } = {}] = getRows('many')
    const response = await post('/verify', {
      identity,
      accountId: `${String(comId)}.${String(vtAccNo)}.${String(vtAccAlias)}`,
    })
    expect(await response.json()).toMatchObject({ account: { endpoint } })
  })

  it('gives the data that the page would get', async () => {
    const { post } = start()
    expect(await (await post('/registration')).json()).toMatchObject({ status: 'member', consentExpiresOn: null })
    expect(await (await post('/virtual-accounts')).json()).toMatchObject({ accounts: [{ id }, {}] })
  })

  it('loads from upstream again if fresh is true, and after a forget', async () => {
    const { post, identity, countUpstreamCalls } = start()
    await post('/registration')
    await post('/registration')
    expect(await countUpstreamCalls()).toBe(1)
    await post('/registration', { identity, fresh: true })
    expect(await countUpstreamCalls()).toBe(2)
    expect((await post('/forget')).status).toBe(204)
    await post('/registration')
    expect(await countUpstreamCalls()).toBe(3)
  })

  it('has the status, the code and the wait of an error', async () => {
    const limited = start({ limits: { verifiesPerDay: 0 } })
    const refused = await limited.post('/verify', { identity: limited.identity, accountId: id })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ code: 'too_many_checks', action: 'wait' })
    const locked = await start({ persona: 'locked' }).post('/registration')
    expect(locked.status).toBe(409)
    expect(await locked.json()).toMatchObject({ code: 'portal_locked', action: 'portalLogIn' })
    const unheard = start()
    const { identity } = unheard
    const nobody = await unheard.post('/registration', { identity: { ...identity, korName: ' ' } })
    expect(await nobody.json()).toMatchObject({ code: 'identity_mismatch' })
  })

  it.each([
    ['/verify', '{'],
    ['/verify', '[]'],
    ['/verify', { accountId: id }],
    ['/verify', {}],
    ['/registration', { fresh: 'yes' }],
    ['/registration', { fersh: true }],
    ['/forget', { accountId: id }],
    ['/registration', { identity: { subject: 'a b', ci: '1', korName: '2' } }],
    ['/registration', { identity: { subject: 'a', ci: 1, korName: '2' } }],
  ])('refuses a body that is not described: %s %j', async (path, body) => {
    const { send, identity, countUpstreamCalls } = start()
    const isWithout = typeof body === 'object' && 'accountId' in body && path === '/verify'
    const text = typeof body === 'string' ? body : JSON.stringify(isWithout ? body : { identity, ...body })
    const response = await send(path, { method: 'POST', headers: json, body: text })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'bad_request', detail: expect.stringMatching(/\.$/) })
    expect(await countUpstreamCalls()).toBe(0)
  })

  it.each(['/verify', '/forget', '/registration', '/virtual-accounts'])(
    'refuses a subject that is the CI, with and without spaces around it: %s',
    async (path) => {
      const { post, identity, countUpstreamCalls } = start()
      const accountId = path === '/verify' ? { accountId: id } : {}
      for (const ci of [identity.ci, ` ${identity.ci}\n`]) {
        const response = await post(path, { identity: { ...identity, ci, subject: identity.ci }, ...accountId })
        expect(response.status).toBe(400)
        expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/is not the CI\.$/) })
      }
      expect(await countUpstreamCalls()).toBe(0)
    },
  )

  it('refuses a body of more than 16 KiB', async () => {
    const { post, identity } = start()
    expect((await post('/verify', { identity, accountId: 'x'.repeat(17_000) })).status).toBe(413)
  })

  it('refuses other paths and methods', async () => {
    const { send, post } = start()
    expect((await send('/elsewhere')).status).toBe(404)
    expect((await send('/__proto__')).status).toBe(404)
    const get = await send('/verify')
    expect([get.status, get.headers.get('Allow')]).toEqual([405, 'POST'])
    expect((await post('/metrics')).status).toBe(405)
  })
})

describe('a web page', () => {
  it('may not call, whatever its origin', async () => {
    const { post } = start()
    expect((await post('/registration', undefined, { Origin: 'http://127.0.0.1:8081' })).status).toBe(403)
    expect((await post('/registration', undefined, { Origin: 'null' })).status).toBe(403)
  })

  it('cannot send a form, because only JSON is read', async () => {
    const { post } = start()
    expect((await post('/registration', undefined, { 'Content-Type': 'text/plain' })).status).toBe(415)
  })

  it('cannot point a name of its own at the loopback', async () => {
    const { post, send } = start()
    expect((await post('/registration', undefined, {}, 'http://rebind.example:8081')).status).toBe(403)
    expect((await send('/metrics', { origin: 'http://rebind.example' })).status).toBe(403)
  })
})

describe('the token', () => {
  const token = 'a-token-of-this-test-with-32-chars-and-more'

  it.each([
    [{}, 401],
    [{ Authorization: `Bearer ${token}x` }, 401],
    [{ Authorization: token }, 401],
    [{ Authorization: `Basic ${token}` }, 401],
    [{ Authorization: `Bearer ${token}` }, 200],
    [{ Authorization: `bearer ${token}` }, 200],
  ])('is compared: %j gets %i', async (headers, status) => {
    const { post, send } = start({ host: '0.0.0.0', token })
    expect((await post('/registration', undefined, headers as never, 'http://service:8081')).status).toBe(status)
    expect((await send('/metrics', { headers: headers as never, origin: 'http://service:8081' })).status).toBe(status)
  })

  it('is needed to learn which paths there are, and not for health', async () => {
    const { send } = start({ host: '0.0.0.0', token })
    expect((await send('/elsewhere')).status).toBe(401)
    expect((await send('/health/live', { origin: 'http://10.0.0.7:8081' })).status).toBe(200)
    expect((await send('/health/ready', { origin: 'http://10.0.0.7:8081' })).status).toBe(200)
  })
})

describe('health', () => {
  it('is not ready once the service stops, and still live', async () => {
    const { send, readiness } = start()
    expect((await send('/health/ready')).status).toBe(200)
    readiness.stop()
    expect((await send('/health/ready')).status).toBe(503)
    expect((await send('/health/live')).status).toBe(200)
  })
})

describe('the metrics', () => {
  it('say what health says', async () => {
    const { send, post } = start()
    await post('/registration')
    await post('/registration')
    const text = await (await send('/metrics')).text()
    expect(text).toContain('ieum_quota_left 49999')
    expect(text).toContain('ieum_breaker_open 0')
    expect(text).toContain('ieum_store_up 1')
    expect(text).toContain('ieum_cache_hits_total{kind="positive"} 1')
  })
})
