import { describe, expect, it } from 'vitest'
import { createHostileStore } from './support/hostile-store.js'
import { accountId, createPerson, noon } from './support/people.js'
import { createService } from './support/service.js'
import { problem } from './support/upstream.js'

/** True if it has not ended until the release, and ends after it. */
async function isWaitingFor(release: () => void, closed: Promise<void>): Promise<boolean> {
  let hasEnded = false
  const end = closed.then(() => (hasEnded = true))
  await new Promise((resolve) => setTimeout(resolve))
  const isWaiting = !hasEnded
  release()
  await end
  return isWaiting
}

describe('close', () => {
  it('waits for the second load of a verify whose first one failed', async () => {
    const { upstream, verify, close } = createService()
    upstream.reply = ({ resource }) => (resource === 'registration' ? problem(2003) : undefined)
    const held = upstream.holdNext('virtualAccounts')
    await expect(verify(1, accountId(1))).rejects.toMatchObject({ code: 'portal_locked' })
    await held.arrived
    expect(await isWaitingFor(held.release, close())).toBe(true)
  })

  it('waits for the load of a sweep', async () => {
    const { upstream, sweepConsents, close } = createService()
    const held = upstream.holdNext('registration')
    const sweep = sweepConsents([createPerson(1)], { reserve: 0, perSecond: 1 })
    const swept = sweep[Symbol.asyncIterator]().next()
    await held.arrived
    expect(await isWaitingFor(held.release, close())).toBe(true)
    expect(await swept).toMatchObject({ value: { subject: 'user-1', outcome: 'upstream_unavailable' } })
  })

  it('waits for a forget', async () => {
    const hostile = createHostileStore({ clock: { time: noon } })
    const { forget, close } = createService({ store: hostile.store })
    hostile.make('get', 'hang', 1)
    const forgotten = forget(createPerson(1))
    expect(await isWaitingFor(hostile.release, close())).toBe(true)
    await forgotten
  })
})
