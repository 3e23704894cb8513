import { describe, expect, it } from 'vitest'
import type { AuditRecord, OnboardingOptions, Span } from '../../../src/server/index.js'
import { createBackend, createPost } from '../backend.js'
import { createScriptedUpstream, getPerson, member, reply } from '../scripted-upstream.js'

const person = { subject: 'user-0', ci: 'ci-canary', korName: '홍카나리' }
const account = { comId: '00002', vtAccNo: '160657695589canary', vtAccAlias: 'alias-canary' }
const accountId = '00002.160657695589canary.alias-canary'
const body = { ...member, vtAccList: [account], canary: 'canary' }

const identify = () => person

/** A tracer that keeps its spans. */
function createTracer() {
  const spans: { name: string; attributes: Record<string, unknown>; ends: number }[] = []
  const tracer = {
    startActiveSpan<Run extends (span: Span) => unknown>(name: string, run: Run) {
      const span = { name, attributes: {} as Record<string, unknown>, ends: 0 }
      spans.push(span)
      const setAttribute = (key: string, value: unknown) => void (span.attributes[key] = value)
      return run({ setAttribute, end: () => void span.ends++ }) as ReturnType<Run>
    },
  }
  return { spans, tracer }
}

/** A backend whose every word to the host is kept. */
function createObserved(options: Partial<OnboardingOptions> = {}) {
  const upstream = createScriptedUpstream()
  upstream.reply = () => Response.json(body)
  const records: AuditRecord[] = []
  const { spans, tracer } = createTracer()
  const audit = (record: AuditRecord) => void records.push(record)
  const limits = { retryDelayMs: 0 }
  const backend = createBackend({ gateway: upstream.gateway, identify, audit, tracer, limits, ...options })
  return { ...backend, upstream, records, spans }
}

describe('the access record', () => {
  it('has a record of every load, whoever started it and however it ended', async () => {
    const { post, getRegistration, verifyVirtualAccount, records, clock, upstream } = createObserved()
    await post('registration')
    await post('registration')
    await post('virtualAccounts', { fresh: true })
    await getRegistration(person)
    expect(await verifyVirtualAccount(person, accountId)).not.toBe(null)
    upstream.reply = reply(500, 2003)
    await post('registration', { fresh: true })
    await getRegistration({ ...person, ci: '' }).catch(() => {})
    upstream.reply = () => Promise.reject(new Error('canary'))
    await getRegistration(getPerson(1)).catch(() => {})
    const at = clock.time
    const requestId = expect.stringMatching(/^req-[a-z0-9]{16}$/)
    const line = (resource: string, action: string, outcome: string, subject = 'user-0') => ({
      at,
      subject,
      resource,
      action,
      requestId,
      outcome,
    })
    expect(records).toEqual([
      line('registration', 'visit', 'upstream'),
      line('registration', 'visit', 'cache'),
      line('virtualAccounts', 'recheck', 'upstream'),
      line('registration', 'visit', 'cache'),
      { at, subject: 'user-0', action: 'verify', decision: 'confirmed', outcome: 'upstream', requestId },
      line('registration', 'recheck', 'portal_locked'),
      line('registration', 'visit', 'identity_mismatch'),
      line('registration', 'visit', 'network', 'user-1'),
    ])
  })

  it('names the negative cache that saved a call', async () => {
    const { post, records, upstream } = createObserved()
    upstream.reply = reply(500, 3007)
    await post('registration')
    await post('virtualAccounts')
    expect(records.map(({ outcome }) => outcome)).toEqual(['upstream', 'negativeCache'])
  })

  it('has no record of a refused request', async () => {
    const { handler, records, spans } = createObserved({ identify: () => null })
    expect((await handler(createPost('registration'))).status).toBe(401)
    expect([records, spans]).toEqual([[], []])
  })

  it.each([200, 500, 502])('holds nothing personal after %i, nor do log and trace', async (status) => {
    const { post, records, spans, lines, upstream } = createObserved()
    const text = JSON.stringify(status === 200 ? body : { category: 'canary', code: 3006, message: 'canary' })
    upstream.reply = () => new Response(text, { status, headers: { 'X-Canary': 'canary' } })
    await post('registration')
    await post('virtualAccounts', { fresh: true })
    const written = JSON.stringify([records, spans, lines])
    expect(records).toHaveLength(2)
    expect(written).not.toMatch(/canary|홍카나리|160657695589/)
  })
})

describe('a trace', () => {
  it('has one span per load, ended once', async () => {
    const { post, verifyVirtualAccount, spans, records, upstream } = createObserved()
    await post('registration')
    await verifyVirtualAccount(person, accountId)
    upstream.reply = reply(404)
    await post('virtualAccounts', { fresh: true })
    const [visit, verify, recheck] = records
    const span = (resource: string, record = visit) => ({
      name: `ieum ${resource}`,
      attributes: { 'ieum.request_id': record?.requestId, 'ieum.outcome': record?.outcome },
      ends: 1,
    })
    expect(spans).toEqual([
      span('registration'),
      span('registration', verify),
      span('virtualAccounts', verify),
      span('virtualAccounts', recheck),
    ])
  })
})

const boom = () => {
  throw new Error('canary')
}
const brokenSpan = { setAttribute: boom, end: boom }

describe('a hook of the host that fails', () => {
  it.each<{ title: string; options: Partial<OnboardingOptions> }>([
    { title: 'an audit that throws', options: { audit: boom } },
    { title: 'an audit that rejects', options: { audit: async () => boom() } },
    { title: 'a tracer that throws', options: { tracer: { startActiveSpan: boom } } },
    {
      title: 'a tracer that throws at the end',
      options: {
        tracer: {
          startActiveSpan: (_name, run) => {
            run({ setAttribute() {}, end() {} })
            return boom()
          },
        },
      },
    },
    {
      title: 'a span that throws',
      options: { tracer: { startActiveSpan: (_name, run) => run(brokenSpan) as ReturnType<typeof run> } },
    },
    { title: 'a logger that throws', options: { logger: { info: boom, warn: boom, error: boom } } },
    {
      title: 'a logger that rejects',
      options: { logger: { info: async () => boom(), warn: async () => boom(), error: async () => boom() } },
    },
  ])('as $title changes neither a result nor the code of an error', async ({ options }) => {
    const { post, getRegistration, verifyVirtualAccount, health, upstream } = createObserved(options)
    upstream.queue(reply(503))
    expect((await post('registration')).status).toBe(200)
    expect(await getRegistration(person)).toMatchObject({ status: 'member' })
    expect(await verifyVirtualAccount(person, accountId)).not.toBe(null)
    expect(upstream.calls).toBe(4)
    upstream.reply = reply(500, 2003)
    expect(await (await post('registration', { fresh: true })).json()).toMatchObject({ code: 'portal_locked' })
    expect(health().counters).toMatchObject({ upstreamResults: 3, cacheHits: 1, errors: 1 })
  })

  it('as an audit is logged without its error message', async () => {
    const { post, lines } = createObserved({ audit: boom })
    await post('registration')
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'ieum: the audit hook failed' }))
    expect(JSON.stringify(lines)).not.toContain('canary')
  })

  it('keeps the logger’s own this', async () => {
    const logger = { said: 0, info() {}, warn() {}, error() {} }
    logger.info = function (this: typeof logger) {
      this.said++
    }
    await createObserved({ logger }).post('registration')
    expect(logger.said).toBe(1)
  })
})

describe('counters', () => {
  it('count results by source, errors, and calls with their retries', async () => {
    const { post, health, upstream } = createObserved()
    upstream.queue(reply(503))
    await post('registration')
    await post('registration')
    upstream.reply = reply(500, 3007)
    await post('registration', { fresh: true })
    await post('virtualAccounts')
    upstream.reply = reply(503)
    await post('virtualAccounts', { fresh: true })
    const counters = { cacheHits: 1, upstreamResults: 2, negativeCacheHits: 1, errors: 1, upstreamCalls: 5 }
    expect(health()).toEqual({ quotaLeft: null, breaker: 'closed', store: 'up', counters })
    expect(upstream.calls).toBe(5)
  })

  it('of an earlier health do not change, and health makes no call', async () => {
    const { post, health, upstream } = createObserved()
    const before = health()
    expect(upstream.calls).toBe(0)
    await post('registration')
    expect(before.counters.upstreamResults).toBe(0)
  })
})
