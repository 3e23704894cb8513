import { describe, expect, it } from 'vitest'
import { callControl, callGateway, createTestSandbox, noon, readGateway } from '../call-sandbox.js'

const dayMs = 86_400_000

async function setClock(sandbox: ReturnType<typeof createTestSandbox>, body: unknown) {
  const response = await callControl(sandbox, 'PATCH', '/clock', body)
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

describe('PATCH /__sandbox/clock', () => {
  it('sets the clock, which runs on from there', async () => {
    let time = noon
    const sandbox = createTestSandbox({ now: () => time })
    const set = await setClock(sandbox, { now: '2028-02-29T09:00:00+09:00' })
    expect(set).toEqual({ status: 200, body: { now: '2028-02-29T00:00:00.000Z' } })
    time += 1000
    expect(await (await callControl(sandbox, 'GET', '/clock')).json()).toEqual({ now: '2028-02-29T00:00:01.000Z' })
    expect((await callGateway(sandbox, 'register', 'many')).headers.get('Date')).toBe('Tue, 29 Feb 2028 00:00:01 GMT')
  })

  it('goes some days ahead, so that a consent ends while the persona stays', async () => {
    const sandbox = createTestSandbox()
    const before = await readGateway(sandbox, 'consent', 'expiring')
    expect((await setClock(sandbox, { days: 13 })).body).toEqual({ now: new Date(noon + 13 * dayMs).toISOString() })
    expect((await setClock(sandbox, { days: 1 })).body).toEqual({ now: new Date(noon + 14 * dayMs).toISOString() })
    expect((await readGateway(sandbox, 'consent', 'expiring')).body).toEqual(before.body)
  })

  it('is the real clock again with null, and after a reset', async () => {
    const sandbox = createTestSandbox()
    await setClock(sandbox, { days: 3 })
    expect((await setClock(sandbox, { now: null })).body).toEqual({ now: new Date(noon).toISOString() })
    await setClock(sandbox, { days: 3 })
    await callControl(sandbox, 'POST', '/reset')
    expect(await (await callControl(sandbox, 'GET', '/clock')).json()).toEqual({ now: new Date(noon).toISOString() })
  })

  it('fills the quota again on another day', async () => {
    const sandbox = createTestSandbox({ quota: 1 })
    const load = async () => (await callGateway(sandbox, 'register', 'many')).status
    expect([await load(), await load()]).toEqual([200, 429])
    await setClock(sandbox, { days: 1 })
    expect(await load()).toBe(200)
  })

  it.each([
    [{ now: 'tomorrow' }, '"now" must be a time with its zone'],
    [{ now: '2027-01-15' }, '"now" must be a time with its zone'],
    [{ now: '2027-02-30T09:00:00+09:00' }, '"now" must be a time with its zone'],
    [{ now: '2027-13-15T00:00:00Z' }, '"now" must be a time with its zone'],
    [{ now: '0000-01-01T00:00:00Z' }, '"now" must be a time with its zone'],
    [{ days: -1 }, '"days" must be a whole number from 0 to 36500'],
    [{ days: 1.5 }, '"days" must be a whole number'],
    [{ now: '9999-01-01T00:00:00Z', days: 36_500 }, '"days" leads past the year 9999'],
    [{ hours: 1 }, 'There is no field "hours"'],
  ])('refuses %j', async (patch, message) => {
    const sandbox = createTestSandbox()
    const { status, body } = await setClock(sandbox, patch)
    expect([status, body.message]).toEqual([400, expect.stringContaining(message)])
    expect(await (await callControl(sandbox, 'GET', '/clock')).json()).toEqual({ now: new Date(noon).toISOString() })
  })
})
