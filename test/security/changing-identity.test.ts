import { describe, expect, it } from 'vitest'
import type { AuditRecord, Identity, Tracer } from '../../src/server/index.js'
import { accountId, createPerson } from './support/people.js'
import { createService } from './support/service.js'

/** An object of the host that becomes somebody else while the kit waits. */
function createChanging(): { identity: Identity; change: () => void } {
  const identity: Identity = { ...createPerson(1) }
  return { identity, change: () => void Object.assign(identity, createPerson(2)) }
}

describe('an identity that the host changes while the kit waits', () => {
  it('is verified as the person that was given', async () => {
    const service = createService()
    const { identity, change } = createChanging()
    const verified = service.verifyVirtualAccount(identity, accountId(2))
    change()
    expect(await verified).toBeNull()
  })

  it.each(['getRegistration', 'getVirtualAccounts'] as const)(
    'is loaded and recorded as that person by %s',
    async (name) => {
      const records: AuditRecord[] = []
      const service = createService({ audit: (record) => void records.push(record) })
      const { identity, change } = createChanging()
      const load = service[name](identity)
      change()
      await load
      expect(records.map(({ subject }) => subject)).toEqual(['user-1'])
      expect(service.upstream.calls).toHaveLength(1)
    },
  )
})

describe('an identity that is none', () => {
  const odd: [string, unknown][] = [
    ['null', null],
    ['undefined', undefined],
    ['a text', 'user-1'],
    ['an object for a subject', { ...createPerson(1), subject: createPerson(1) }],
    ['a name for a subject', { ...createPerson(1), subject: '홍길동' }],
    ['the CI for a subject', { ...createPerson(1), subject: createPerson(1).ci }],
    [
      'the CI with spaces around it',
      { ...createPerson(1), subject: createPerson(1).ci, ci: ` ${createPerson(1).ci} ` },
    ],
  ]
  const calls = {
    verifyVirtualAccount: (service, identity) => service.verifyVirtualAccount(identity, accountId(1)),
    forget: (service, identity) => service.forget(identity),
    getRegistration: (service, identity) => service.getRegistration(identity),
    getVirtualAccounts: (service, identity) => service.getVirtualAccounts(identity),
  } satisfies Record<string, (service: ReturnType<typeof createService>, identity: Identity) => Promise<unknown>>

  it.each(Object.entries(calls).flatMap(([name, call]) => odd.map(([what, value]) => ({ name, call, what, value }))))(
    'makes $name reject, without a call and without the value, if it is $what',
    async ({ call, value }) => {
      const service = createService()
      const error = await call(service, value as Identity).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(Error)
      expect(String(error)).not.toMatch(/canary|홍길동|카나리/)
      expect(service.upstream.calls).toHaveLength(0)
    },
  )

  it.each(Object.entries(calls).flatMap(([name, call]) => odd.map(([what, value]) => ({ name, call, what, value }))))(
    'leaves no access record and no span of $name if it is $what',
    async ({ call, value }) => {
      const records: AuditRecord[] = []
      const spans: string[] = []
      const tracer: Tracer = {
        startActiveSpan(name, run) {
          spans.push(name)
          return run({ setAttribute() {}, end() {} }) as ReturnType<typeof run>
        },
      }
      const service = createService({ audit: (record) => void records.push(record), tracer })
      await call(service, value as Identity).catch(() => {})
      expect([records, spans]).toEqual([[], []])
    },
  )

  it.each(odd)('is swept without a subject and without an end of the sweep if it is %s', async (_, value) => {
    const records: AuditRecord[] = []
    const { sweepConsents } = createService({ audit: (record) => void records.push(record) })
    const swept: unknown[] = []
    const people = [value as Identity, createPerson(2)]
    for await (const one of sweepConsents(people, { reserve: 0, perSecond: 1000 })) swept.push(one)
    expect(swept).toEqual([
      { subject: '', daysLeft: null, outcome: 'identity_mismatch' },
      { subject: 'user-2', daysLeft: null, outcome: 'fine' },
    ])
    expect(new Set(records.map(({ subject }) => subject))).toEqual(new Set(['user-2']))
  })

  it('gets 503 from the handler if its subject is the CI', async () => {
    const service = createService({ identify: () => ({ ...createPerson(1), subject: createPerson(1).ci }) })
    const response = await service.post('registration')
    expect([response.status, await response.text()]).toEqual([503, expect.not.stringContaining('canary')])
  })
})

describe('an id that is no text', () => {
  it.each([[['x']], [{}], [null], [undefined], [7], [''], [new String('x')]])(
    '%j is refused without a call',
    async (id) => {
      const service = createService()
      expect(await service.verify(1, id as string)).toBeNull()
      expect(service.upstream.calls).toHaveLength(0)
    },
  )
})

describe('the limit of a person', () => {
  it.each([
    ['with other spaces in the name', (count: number) => `홍${' '.repeat(1 + (count % 5))}길동`],
    ['with format characters in the name', (count: number) => `홍${'\u200B'.repeat(1 + (count % 5))}길동`],
    ['with another name each time', (count: number) => `홍길동${count}`],
  ])('is one limit %s', async (_, createName) => {
    let count = 0
    const service = createService({ identify: () => ({ ...createPerson(1), korName: createName(count++) }) })
    for (let request = 0; request < 40; request++) await service.post('registration', { fresh: true })
    expect(service.upstream.calls.length).toBeLessThanOrEqual(20)
  })
})
