import { describe, expect, it } from 'vitest'
import { memoryStore, type Store } from '../../../src/server/index.js'
import { createBackend, secret } from '../backend.js'

/** A backend on a shared store whose commands are counted. Its quota has been read and written in this second, as on a busy server. */
async function createBusyBackend() {
  const commands: string[] = []
  const memory = memoryStore()
  const count =
    <Args extends unknown[], Result>(name: string, run: (...args: Args) => Promise<Result>) =>
    (...args: Args) => {
      commands.push(name)
      return run(...args)
    }
  const store: Store = {
    get: count('get', memory.get),
    set: count('set', memory.set),
    setIfAbsent: count('setIfAbsent', memory.setIfAbsent),
    deleteIfEquals: count('deleteIfEquals', memory.deleteIfEquals),
    incr: count('incr', memory.incr),
  }
  const backend = createBackend({ store, secret })
  const loadForOther = () => backend.getRegistration(backend.getIdentity('hong'))
  await loadForOther()
  const countCommands = async (work: () => Promise<unknown>) => {
    commands.length = 0
    await work()
    return commands.length
  }
  return { ...backend, countCommands }
}

describe('a load with a shared store', () => {
  it.each(['registration', 'virtualAccounts'] as const)(
    'of %s takes 9 commands for a miss and 1 for a hit',
    async (name) => {
      const { post, countCommands } = await createBusyBackend()
      expect([await countCommands(() => post(name)), await countCommands(() => post(name))]).toEqual([9, 1])
    },
  )

  it('takes 7 commands for a recheck, because it does not look into the cache', async () => {
    const { post, countCommands } = await createBusyBackend()
    expect(await countCommands(() => post('virtualAccounts', { fresh: true }))).toBe(7)
  })

  it('takes one command for the accounts of somebody who was just found to be no member', async () => {
    const { getIdentity, getRegistration, getVirtualAccounts, countCommands } = await createBusyBackend()
    await getRegistration(getIdentity('newcomer'))
    expect(await countCommands(() => getVirtualAccounts(getIdentity('newcomer')))).toBe(1)
  })

  it('takes two more commands for the quota, at most once a second in each process', async () => {
    const { post, clock, countCommands } = await createBusyBackend()
    clock.time += 1000
    expect(await countCommands(() => post('registration'))).toBe(11)
    expect(await countCommands(() => post('virtualAccounts'))).toBe(9)
  })

  it('takes one command for a verify that confirms: its count', async () => {
    const { getIdentity, getVirtualAccounts, verifyVirtualAccount, countCommands } = await createBusyBackend()
    const [account] = (await getVirtualAccounts(getIdentity())).accounts
    expect(await countCommands(() => verifyVirtualAccount(getIdentity(), account?.id ?? ''))).toBe(1)
  })
})
