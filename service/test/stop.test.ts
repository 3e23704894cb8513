import { describe, expect, it } from 'vitest'
import { cookie, startHost } from './support/host.js'
import { startService } from './support/service-process.js'

const signedIn = { headers: { Cookie: cookie } }

describe('SIGTERM', () => {
  it('makes it not ready, lets it go on serving, ends what is under way, and exits with 0', async () => {
    const { variables, sandboxOrigin } = await startHost()
    const patient = { ...variables, IEUM_SHUTDOWN_DELAY_MS: '700' }
    const { load, signal, exited, internalOrigin, read } = await startService(patient)
    const fault = { path: '*', kind: 'delay', ms: 1200 }
    await fetch(`${sandboxOrigin}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) })
    const underWay = load('/register/search', signedIn)
    const isReady = async () => (await fetch(`${internalOrigin}/health/ready`)).status
    expect(await isReady()).toBe(200)
    signal('SIGTERM')
    while ((await isReady()) === 200);
    expect(await isReady()).toBe(503)
    expect((await fetch(`${internalOrigin}/health/live`)).status).toBe(200)
    expect((await load('/elsewhere', signedIn)).status).toBe(404)
    expect((await underWay).status).toBe(200)
    expect(await exited).toBe(0)
    expect(read()).toContain('"msg":"stopped"')
    await expect(load('/register/search', signedIn)).rejects.toThrow()
  })

  it('cuts what is under way when the time was over', async () => {
    const { variables, sandboxOrigin } = await startHost()
    const { load, signal, exited, read } = await startService({ ...variables, IEUM_SHUTDOWN_MS: '300' })
    const fault = { path: '*', kind: 'stall' }
    await fetch(`${sandboxOrigin}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) })
    const underWay = load('/register/search', signedIn).catch(() => 'cut')
    while (!(await (await fetch(`${sandboxOrigin}/__sandbox/requests`)).json()).length);
    signal('SIGTERM')
    expect(await underWay).toBe('cut')
    expect(await exited).toBe(0)
    expect(read()).toContain('the time was over')
  })
})

describe('a signal that comes a second time', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('cuts nothing that is under way: %s', async (name) => {
    const { variables, sandboxOrigin } = await startHost()
    const { load, signal, exited, waitFor } = await startService(variables)
    const fault = { path: '*', kind: 'delay', ms: 1000 }
    await fetch(`${sandboxOrigin}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) })
    const underWay = load('/register/search', signedIn)
    while (!(await (await fetch(`${sandboxOrigin}/__sandbox/requests`)).json()).length);
    signal(name)
    await waitFor('stopping: not ready')
    signal(name)
    expect((await underWay).status).toBe(200)
    expect(await exited).toBe(0)
  })
})
