import { describe, expect, it } from 'vitest'
import { connectSandbox } from '../../../src/cli/check/sandbox-control.js'
import { member } from '../../../src/cli/check/scenario.js'
import { UsageError } from '../../../src/cli/usage-error.js'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { listen } from '../../support/http-server.js'

async function startSandbox() {
  const sandbox = createSandbox({ apiKey: 'key' })
  return { sandbox, origin: await listen(toNodeSandbox(sandbox, { control: true })) }
}

function call(origin: string) {
  return fetch(`${origin}/v1/common/member/register/search`, { method: 'POST', headers: { apikey: 'key' } })
}

describe('connectSandbox', () => {
  it('finds the persona with name and CI', async () => {
    const { origin, sandbox } = await startSandbox()
    const { persona } = await connectSandbox(origin, 'hong')
    const hong = sandbox.personas.find(({ id }) => id === 'hong')
    expect(persona).toEqual({ id: 'hong', name: hong?.name, ci: hong?.ci })
  })

  it('lists the personas if the given one is unknown', async () => {
    const { origin } = await startSandbox()
    const connected = connectSandbox(origin, 'nobody')
    await expect(connected).rejects.toThrow(UsageError)
    await expect(connected).rejects.toThrow('There is no persona "nobody". The personas are newcomer, unlinked, hong,')
  })

  it('says so if there is no sandbox', async () => {
    const connected = connectSandbox('http://127.0.0.1:1', 'hong')
    await expect(connected).rejects.toThrow(UsageError)
    await expect(connected).rejects.toThrow('Start one on this machine: ieum sandbox')
  })
})

describe('a connected sandbox', () => {
  it('is arranged with one state and one fault at a time', async () => {
    const { origin, sandbox } = await startSandbox()
    const control = await connectSandbox(origin, 'hong')
    await control.arrange(member, { path: '*', kind: 'reply', status: 418 })
    expect((await call(origin)).status).toBe(418)
    await control.arrange({ ...member, member: false })
    expect((await call(origin)).status).toBe(415)
    expect(sandbox.personas.find(({ id }) => id === 'hong')?.member).toBe(false)
  })

  it('lists the calls that reached it', async () => {
    const { origin } = await startSandbox()
    const control = await connectSandbox(origin, 'hong')
    await call(origin)
    expect(await control.listCalls()).toEqual([
      { at: expect.any(String), path: '/v1/common/member/register/search', persona: null, status: 415 },
    ])
  })

  it('is as at the start after a reset', async () => {
    const { origin, sandbox } = await startSandbox()
    const before = structuredClone(sandbox.personas)
    const control = await connectSandbox(origin, 'hong')
    await control.arrange({ ...member, member: false }, { path: '*', kind: 'stall' })
    await control.reset()
    expect(sandbox.personas).toEqual(before)
    expect(await control.listCalls()).toEqual([])
  })
})
