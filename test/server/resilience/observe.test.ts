import { describe, expect, it, vi } from 'vitest'
import type { AuditRecord, OnboardingOptions, Span } from '../../../src/server/index.js'
import { createBackend, createPost } from '../backend.js'
import { createScriptedUpstream, getPerson, member, reply } from './scripted-upstream.js'

const person = { subject: 'user-0', ci: 'ci-canary', korName: '홍카나리' }
const account = { comId: '00002', vtAccNo: '160657695589canary', vtAccAlias: 'alias-canary' }
const accountId = '00002.160657695589canary.alias-canary'
const body = { ...member, vtAccList: [account], canary: 'canary' }

const identify = () => person

/** A tracer that keeps what it is told. */
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
  it('has a line for every question, whoever asked and however it ended', async () => {
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
    const line = (question: string, outcome: string, subject = 'user-0') => ({
      at,
      subject,
      question,
      requestId,
      outcome,
    })
    expect(records).toEqual([
      line('registration', 'upstream'),
      line('registration', 'cache'),
      line('virtualAccounts', 'upstream'),
      line('registration', 'cache'),
      line('registration', 'upstream'),
      line('virtualAccounts', 'upstream'),
      line('registration', 'portal_locked'),
      line('registration', 'identity_mismatch'),
      line('registration', 'network', 'user-1'),
    ])
    expect(records[4]?.requestId).toBe(records[5]?.requestId)
  })

  it('names the notice that spared a call', async () => {
    const { post, records, upstream } = createObserved()
    upstream.reply = reply(500, 3007)
    await post('registration')
    await post('virtualAccounts')
    expect(records.map(({ outcome }) => outcome)).toEqual(['upstream', 'notice'])
  })

  it('has no line for who was refused', async () => {
    const { handler, records, spans } = createObserved({ identify: () => null })
    expect((await handler(createPost('registration'))).status).toBe(401)
    expect([records, spans]).toEqual([[], []])
  })

  it.each([200, 500, 502])('and log and trace hold nothing personal after %i', async (status) => {
    const { post, records, spans, lines, upstream } = createObserved()
    const text = JSON.stringify(status === 200 ? body : { category: 'canary', code: 3006, message: 'canary' })
    upstream.reply = () => new Response(text, { status, headers: { 'X-Canary': 'canary' } })
    await post('registration')
    await post('virtualAccounts', { fresh: true })
    const told = JSON.stringify([records, spans, lines])
    expect(records).toHaveLength(2)
    expect(told).not.toMatch(/canary|홍카나리|160657695589/)
  })
})

describe('a trace', () => {
  it('has one span per question, ended once', async () => {
    const { post, verifyVirtualAccount, spans, records, upstream } = createObserved()
    await post('registration')
    await verifyVirtualAccount(person, accountId)
    upstream.reply = reply(404)
    await post('virtualAccounts', { fresh: true })
    expect(spans).toEqual(
      records.map(({ question, requestId, outcome }) => ({
        name: `ieum ${question}`,
        attributes: { 'ieum.request_id': requestId, 'ieum.outcome': outcome },
        ends: 1,
      })),
    )
    expect(spans).toHaveLength(4)
  })
})

const boom = () => {
  throw new Error('canary')
}
const brokenSpan = { setAttribute: boom, end: boom }

describe('a host’s hook that fails', () => {
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
  ])('as $title costs nobody an answer, nor an error its code', async ({ options }) => {
    const { post, getRegistration, verifyVirtualAccount, health, upstream } = createObserved(options)
    upstream.queue(reply(503))
    expect((await post('registration')).status).toBe(200)
    expect(await getRegistration(person)).toMatchObject({ status: 'member' })
    expect(await verifyVirtualAccount(person, accountId)).not.toBe(null)
    expect(upstream.calls).toBe(4)
    upstream.reply = reply(500, 2003)
    expect(await (await post('registration', { fresh: true })).json()).toMatchObject({ code: 'portal_locked' })
    expect(health().counters).toMatchObject({ upstreamAnswers: 3, cacheAnswers: 1, errors: 1 })
  })

  it('as an audit is told to the log, without its words', async () => {
    const { post, lines } = createObserved({ audit: boom })
    await post('registration')
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'ieum: the audit hook failed' }))
    expect(JSON.stringify(lines)).not.toContain('canary')
  })

  it('as a logger is still called with its own this', async () => {
    const logger = { said: 0, info() {}, warn() {}, error() {} }
    logger.info = function (this: typeof logger) {
      this.said++
    }
    await createObserved({ logger }).post('registration')
    expect(logger.said).toBe(1)
  })
})

describe('counters', () => {
  it('tell answers by source, errors, and calls with their retries', async () => {
    const { post, health, upstream } = createObserved()
    upstream.queue(reply(503))
    await post('registration')
    await post('registration')
    upstream.reply = reply(500, 3007)
    await post('registration', { fresh: true })
    await post('virtualAccounts')
    upstream.reply = reply(503)
    await post('virtualAccounts', { fresh: true })
    const counters = { cacheAnswers: 1, upstreamAnswers: 2, noticeAnswers: 1, errors: 1, upstreamCalls: 5 }
    expect(health()).toEqual({ quotaLeft: null, breaker: 'closed', store: 'up', counters })
    expect(upstream.calls).toBe(5)
  })

  it('of an earlier health do not move, and health asks nobody', async () => {
    const { post, health, upstream } = createObserved()
    const before = health()
    expect(upstream.calls).toBe(0)
    await post('registration')
    expect(before.counters.upstreamAnswers).toBe(0)
  })
})

describe('close', () => {
  it('waits for the calls under way, which are answered', async () => {
    const { post, getVirtualAccounts, close, upstream } = createObserved()
    const release = upstream.hold()
    const ends: string[] = []
    const first = post('registration').finally(() => ends.push('answer'))
    const second = getVirtualAccounts(person).finally(() => ends.push('answer'))
    await vi.waitFor(() => expect(upstream.underWay).toBe(2))
    const closed = close().then(() => ends.push('close'))
    const late = await post('registration')
    expect(ends).toEqual([])
    release()
    await Promise.all([first, second, closed])
    expect(ends).toEqual(['answer', 'answer', 'close'])
    expect((await first).status).toBe(200)
    expect(late.status).toBe(503)
    expect(upstream.calls).toBe(2)
  })

  it('lets nothing in afterwards', async () => {
    const { post, getRegistration, close, upstream, records } = createObserved()
    await post('registration')
    await close()
    const response = await post('registration')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'upstream_unavailable', action: 'retry' })
    await expect(getRegistration(person, { fresh: true })).rejects.toMatchObject({ code: 'upstream_unavailable' })
    expect(upstream.calls).toBe(1)
    expect(records.map(({ outcome }) => outcome)).toEqual(['upstream', 'upstream_unavailable', 'upstream_unavailable'])
    await close()
  })
})
