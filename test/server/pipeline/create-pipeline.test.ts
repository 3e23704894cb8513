import { describe, expect, it } from 'vitest'
import { memoryStore, type Store } from '../../../src/server/index.js'
import { createBackend } from '../backend.js'
import { createScriptedUpstream, getPerson } from '../scripted-upstream.js'

/** A backend on a shared store whose commands are recorded, without the keys' MACs. */
function createRecorded() {
  const commands: string[] = []
  const inner = memoryStore()
  const record = <Args extends [key: string, ...rest: never[]], Value>(
    name: string,
    run: (...args: Args) => Promise<Value>,
  ) => {
    return (...args: Args) => {
      commands.push(`${name} ${args[0].replace(/^ieum:[^:]+:?/, '').replace(/req-\w+/, 'token')}`)
      return run(...args)
    }
  }
  const store: Store = {
    get: record('get', inner.get),
    set: record('set', inner.set),
    setIfAbsent: record('setIfAbsent', inner.setIfAbsent),
    deleteIfEquals: record('deleteIfEquals', inner.deleteIfEquals),
    incr: record('incr', inner.incr),
  }
  const upstream = createScriptedUpstream()
  const backend = createBackend({ gateway: upstream.gateway, store, secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' })
  /** The commands about one registration, since the last call. */
  const take = () => commands.splice(0).filter((command) => command.includes('registration'))
  return { ...backend, upstream, take }
}

describe('a pipeline on a shared store', () => {
  it('reads, locks, reads again, checks the lock, writes, publishes and unlocks', async () => {
    const { getRegistration, take } = createRecorded()
    await getRegistration(getPerson(0))
    expect(take()).toEqual([
      'get registration',
      'setIfAbsent registration:lock',
      'get registration',
      'get registration:lock',
      'set registration',
      'set registration:outcome:token',
      'deleteIfEquals registration:lock',
    ])
  })

  it('serves a hit with one command', async () => {
    const { getRegistration, take } = createRecorded()
    await getRegistration(getPerson(0))
    take()
    await getRegistration(getPerson(0))
    expect(take()).toEqual(['get registration'])
  })

  it('forgets the lock before the value, so that nothing under way is kept', async () => {
    const { getRegistration, forget, upstream, take } = createRecorded()
    await getRegistration(getPerson(0))
    const release = upstream.hold()
    const held = getRegistration(getPerson(0), { fresh: true })
    await expect.poll(() => upstream.underWay).toBe(1)
    take()
    await forget(getPerson(0))
    expect(take()).toEqual([
      'get registration:lock',
      'deleteIfEquals registration:lock',
      'get registration',
      'deleteIfEquals registration',
    ])
    release()
    await held
  })
})
