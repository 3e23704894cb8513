import { describe, expect, it } from 'vitest'
import { memoryStore, type Store } from '../../../src/server/index.js'
import { apiKey, createBackend, paths, type ResourceName } from '../backend.js'

const faults = [
  { path: '*', kind: 'reply', status: 200, body: 'canary' },
  { path: '*', kind: 'reply', status: 500, body: '{"category":"canary","code":4005,"message":"canary"}' },
  { path: '*', kind: 'reply', status: 302, headers: { Location: 'https://canary.example' } },
  { path: '*', kind: 'reset' },
  null,
] as const

describe('secrets and personal data', () => {
  it.each(faults)('stay out of errors and logs with the fault %j', async (fault) => {
    const backend = createBackend()
    if (fault) await backend.layFault(fault)
    const { ci, korName, subject } = backend.getIdentity()
    const names = Object.keys(paths) as ResourceName[]
    const responses = await Promise.all(names.map((name) => backend.post(name)))
    const sentHeaders = responses.map(({ headers }) => JSON.stringify([...headers]))
    const bodies = await Promise.all(responses.map((response) => response.text()))
    const logged = JSON.stringify(backend.lines)
    for (const secret of ['canary', ci, korName, apiKey, 'apigw'])
      expect(sentHeaders.join() + bodies.join() + logged).not.toContain(secret)
    for (const secret of [subject, '00099']) expect(logged).not.toContain(secret)
  })

  it('are not readable in the keys of a store', async () => {
    const keys: string[] = []
    const inner = memoryStore()
    const set: Store['set'] = (key, value, ttlSeconds) => inner.set(keys[keys.push(key) - 1] ?? key, value, ttlSeconds)
    const backend = createBackend({ store: { ...inner, set }, secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' })
    await backend.post('registration')
    await backend.post('virtualAccounts')
    expect(new Set(keys).size).toBeGreaterThan(1)
    for (const key of keys)
      expect(key).toMatch(/^ieum:[A-Za-z0-9+/]{43}=(:(registration|virtualAccounts)(:outcome:req-[a-z0-9]{16})?)?$/)
  })

  it('are in none of the lines, of which there is one per request', async () => {
    const backend = createBackend()
    await backend.post('registration')
    await backend.post('registration')
    await backend.handler(new Request('https://backend.example/elsewhere'))
    const fields = {
      level: 'info',
      message: 'ieum: request handled',
      requestId: expect.any(String),
      ms: expect.any(Number),
    }
    expect(backend.lines).toEqual([
      { ...fields, resource: 'registration', status: 200, code: 'ok', source: 'upstream' },
      { ...fields, resource: 'registration', status: 200, code: 'ok', source: 'cache' },
      { ...fields, resource: undefined, status: 404, code: 'not_found' },
    ])
  })
})
