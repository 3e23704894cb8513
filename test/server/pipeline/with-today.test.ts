import { describe, expect, it } from 'vitest'
import { createBackend, paths, type ResourceName } from '../backend.js'
import { createScriptedUpstream, member } from '../scripted-upstream.js'

const names = Object.keys(paths) as ResourceName[]
const beforeMidnight = Date.UTC(2026, 0, 15, 14, 59, 50)

describe.each(names)('the day of the response for %s', (name) => {
  it('is the day in Seoul when a cached response leaves, not when it was cached', async () => {
    const { clock, post, countUpstreamCalls } = createBackend()
    clock.time = beforeMidnight
    expect(await (await post(name)).json()).toMatchObject({ today: '20260115' })
    clock.time += 20_000
    const cached = await post(name)
    expect(cached.headers.get('Age')).toBe('20')
    expect(await cached.json()).toMatchObject({ today: '20260116' })
    expect(await countUpstreamCalls()).toBe(1)
  })

  it.each(['newcomer', 'unlinked', 'unknown'])('is there for the negative results of %s', async (persona) => {
    const { post } = createBackend({ persona })
    await post('registration')
    expect(await (await post(name)).json()).toMatchObject({ today: '20260115' })
  })

  it('is the server’s own, whatever upstream sends', async () => {
    const upstream = createScriptedUpstream()
    upstream.reply = () => Response.json({ ...member, today: '20301231' })
    const { post, getRegistration, getVirtualAccounts, getIdentity } = createBackend({ gateway: upstream.gateway })
    for (const _ of ['upstream', 'cache']) {
      expect(await (await post(name)).json()).toMatchObject({ today: '20260115' })
      expect(await getRegistration(getIdentity())).toMatchObject({ today: '2026-01-15' })
      expect(await getVirtualAccounts(getIdentity())).toMatchObject({ today: '2026-01-15' })
    }
  })
})
