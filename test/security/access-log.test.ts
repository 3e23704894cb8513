import { describe, expect, it } from 'vitest'
import { createHostileStore } from './support/hostile-store.js'
import { accountId, createPerson, noon } from './support/people.js'
import { createService, type ServiceOptions } from './support/service.js'
import { nonMember, withdrawn } from './support/upstream.js'

type Record = { [field: string]: unknown }

/**
 * The hook by which the host says whose account looked, and from where; forwarded headers are not believed.
 * The one place that knows its name.
 */
const auditContext = (request: Request) => ({ account: 'operator-7', from: request.headers.get('X-Peer') ?? '' })

function createAudited(options: ServiceOptions = {}) {
  const records: Record[] = []
  const audit = (record: object) => void records.push({ ...record })
  const service = createService({ audit, auditContext, ...options })
  return { ...service, records }
}

const who = createPerson(1)

function fail(): never {
  throw new Error('canary')
}

const context = { headers: { 'X-Peer': '203.0.113.7', 'X-Forwarded-For': '198.51.100.1' } }
const id = accountId(1)

describe('the access record', () => {
  it.each([
    [false, 'visit'],
    [true, 'recheck'],
  ])(
    'of a request with fresh: %s says who looked, when, from where, at whom, and that it was a %s',
    async (fresh, action) => {
      const { post, records } = createAudited()
      const response = await post('virtualAccounts', { fresh, ...context })
      expect(records).toEqual([
        expect.objectContaining({
          at: noon,
          account: 'operator-7',
          from: '203.0.113.7',
          subject: who.subject,
          resource: 'virtualAccounts',
          action,
          outcome: 'upstream',
          requestId: response.headers.get('X-Ieum-Request-Id'),
        }),
      ])
    },
  )

  it.each([
    ['confirmed', undefined, id],
    ['refused', undefined, 'forged'],
    ['refused', withdrawn, id],
    ['refused', nonMember, id],
  ])('of a verify has its decision: %s', async (decision, truth, account) => {
    const { verify, upstream, records } = createAudited()
    if (truth) upstream.truth = truth
    await verify(1, account)
    expect(records.filter(({ action }) => action === 'verify')).toEqual([
      expect.objectContaining({ at: noon, subject: who.subject, action: 'verify', decision }),
    ])
  })

  it('of a verify that cannot know has the code of the error and no decision', async () => {
    const { verify, upstream, records } = createAudited()
    upstream.reply = () => new Response('<html>', { status: 200 })
    await expect(verify(1, id)).rejects.toMatchObject({ code: 'invalid_response' })
    const verifies = records.filter(({ action }) => action === 'verify')
    expect(verifies.length).toBeGreaterThan(0)
    for (const record of verifies) {
      expect(record).toMatchObject({ outcome: 'invalid_response' })
      expect(record.decision ?? null).toBeNull()
    }
  })

  it('of a forget is one, whether it worked or not', async () => {
    const { forget, records } = createAudited()
    await forget(who)
    expect(records).toEqual([expect.objectContaining({ at: noon, subject: who.subject, action: 'forget' })])
    const hostile = createHostileStore({ clock: { time: noon } })
    hostile.make('get', 'fail')
    const failing = createAudited({ store: hostile.store })
    await failing.forget(who).catch(() => null)
    expect(failing.records).toEqual([expect.objectContaining({ action: 'forget', outcome: 'store_unavailable' })])
  })

  it('of a rendering server’s own request says that it was a visit', async () => {
    const { getRegistration, records } = createAudited()
    await getRegistration(who)
    expect(records).toEqual([
      expect.objectContaining({ action: 'visit', subject: who.subject, resource: 'registration' }),
    ])
  })

  it('of a request that was refused past the limit is there, too', async () => {
    const { post, upstream, records } = createAudited({ limits: { callBurst: 1 } })
    upstream.truth = nonMember
    await post('registration', { fresh: true })
    await post('registration', { fresh: true })
    expect(records.map(({ outcome }) => outcome)).toEqual(['upstream', 'too_many_checks'])
  })

  it('never holds a CI, a name or an account number', async () => {
    const { post, verify, forget, upstream, records } = createAudited()
    await post('registration')
    await post('virtualAccounts', { fresh: true })
    await verify(1, id)
    await verify(1, `${who.ci}.${who.korName}`).catch(() => null)
    upstream.reply = () =>
      Response.json({ category: 'x', code: 4005, message: `${who.ci} ${who.korName}` }, { status: 500 })
    await post('virtualAccounts', { fresh: true })
    await verify(1, id).catch(() => null)
    await forget(who)
    expect(records.length).toBeGreaterThan(6)
    const text = JSON.stringify(records)
    for (const canary of [who.ci, 'canary-ci', who.korName, '카나리', '16065769']) expect(text).not.toContain(canary)
  })

  it('goes on without where it came from when the hook of the host fails', async () => {
    const { post, records } = createAudited({ auditContext: fail })
    expect((await post('registration')).status).toBe(200)
    expect(records).toHaveLength(1)
    expect(JSON.stringify(records)).not.toContain('canary')
  })
})

describe('X-Ieum-Request-Id', () => {
  const pattern = /^req-[a-z0-9]{16}$/

  it('is on each response, and another one each time', async () => {
    const { post } = createAudited()
    const responses = [
      await post('registration'),
      await post('registration'),
      await post('virtualAccounts'),
      await post('virtualAccounts', { headers: { 'X-Ieum-Subject': 'user-2' } }),
    ]
    const ids = responses.map(({ headers }) => headers.get('X-Ieum-Request-Id') ?? '')
    for (const requestId of ids) expect(requestId).toMatch(pattern)
    expect(new Set(ids).size).toBe(4)
    expect(await responses[3]?.json()).toMatchObject({ requestId: ids[3] })
  })

  it('is never one that the request chose', async () => {
    const { post } = createAudited()
    const response = await post('registration', { headers: { 'X-Ieum-Request-Id': 'req-0000000000000000' } })
    expect(response.headers.get('X-Ieum-Request-Id')).toMatch(pattern)
    expect(response.headers.get('X-Ieum-Request-Id')).not.toBe('req-0000000000000000')
  })

  it('may be read by pages of a listed origin', async () => {
    const { post } = createAudited({ allowedOrigins: ['https://partner.example'] })
    const { headers } = await post('registration', { headers: { Origin: 'https://partner.example' } })
    const exposed = (headers.get('Access-Control-Expose-Headers') ?? '').toLowerCase().split(/,\s*/)
    expect(exposed).toEqual(expect.arrayContaining(['retry-after', 'age', 'x-ieum-request-id']))
  })
})
