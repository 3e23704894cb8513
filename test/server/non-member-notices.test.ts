import { describe, expect, it } from 'vitest'
import { createBackend, paths } from './backend.js'

async function createNewcomer() {
  const backend = createBackend({ persona: 'newcomer' })
  await backend.post('registration')
  return { ...backend, countAccountCalls: () => backend.countCalls(paths.virtualAccounts) }
}

describe('someone just found to be no member', () => {
  it('has no accounts, without a call', async () => {
    const backend = await createNewcomer()
    const response = await backend.post('virtualAccounts')
    expect(await response.json()).toEqual({ vtAccList: [] })
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
  ])('is asked about $title', async ({ change }) => {
    const backend = await createNewcomer()
    await change(backend)
    await backend.post('virtualAccounts')
    expect(await backend.countAccountCalls()).toBe(1)
  })

  it('is asked about when the question is fresh', async () => {
    const backend = await createNewcomer()
    await backend.post('virtualAccounts', { fresh: true })
    expect(await backend.countAccountCalls()).toBe(1)
  })
})
