import { describe, expect, it } from 'vitest'
import { createBackend, paths } from '../backend.js'

async function createNewcomer() {
  const backend = createBackend({ persona: 'newcomer' })
  await backend.post('registration')
  return { ...backend, countAccountCalls: () => backend.countUpstreamCalls(paths.virtualAccounts) }
}

describe('a person who was just found to be no member', () => {
  it('has an empty list of accounts without a call', async () => {
    const backend = await createNewcomer()
    const response = await backend.post('virtualAccounts')
    expect(await response.json()).toMatchObject({ vtAccList: [] })
    expect(await backend.countAccountCalls()).toBe(0)
  })

  it.each([
    {
      title: 'after 2 s',
      change: (backend: Awaited<ReturnType<typeof createNewcomer>>) => (backend.clock.time += 2000),
    },
    {
      title: 'when forgotten',
      change: (backend: Awaited<ReturnType<typeof createNewcomer>>) => backend.forget(backend.getIdentity()),
    },
    {
      title: 'when found to be a member',
      change: async (backend: Awaited<ReturnType<typeof createNewcomer>>) => {
        await backend.patch({ member: true })
        await backend.post('registration')
      },
    },
  ])('costs a call for accounts $title', async ({ change }) => {
    const backend = await createNewcomer()
    await change(backend)
    await backend.post('virtualAccounts')
    expect(await backend.countAccountCalls()).toBe(1)
  })

  it('costs a call for accounts on a recheck', async () => {
    const backend = await createNewcomer()
    await backend.post('virtualAccounts', { fresh: true })
    expect(await backend.countAccountCalls()).toBe(1)
  })

  it.each([
    ['first', ['registration', 'virtualAccounts'] as const],
    ['twice', ['registration', 'registration', 'virtualAccounts'] as const],
  ])(
    'has accounts at once after the sign-up, if a page loads both resources and the registration %s',
    async (_, names) => {
      const backend = await createNewcomer()
      await backend.patch({ member: true, accounts: backend.getRows('hong') })
      const load = async (name: (typeof names)[number]) => (await backend.post(name)).json()
      const bodies = await Promise.all(names.map(load))
      const [registration, accounts] = [bodies[0], bodies.at(-1)]
      expect(registration).toMatchObject({ result: 'member' })
      expect(accounts).toMatchObject({ vtAccList: [{}, {}] })
    },
  )

  it('has an empty list without a call if a page loads both resources and nothing has changed', async () => {
    const backend = await createNewcomer()
    const [, accounts] = await Promise.all([backend.post('registration'), backend.post('virtualAccounts')])
    expect(await accounts.json()).toMatchObject({ vtAccList: [] })
    expect(await backend.countAccountCalls()).toBe(0)
  })

  it('has an empty list if the registration that it waits for fails', async () => {
    const backend = await createNewcomer()
    await backend.layFault({ path: 'register', kind: 'reply', status: 400 })
    const [registration, accounts] = await Promise.all([backend.post('registration'), backend.post('virtualAccounts')])
    expect([registration.status, await accounts.json()]).toMatchObject([502, { vtAccList: [] }])
  })
})
