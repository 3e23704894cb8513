import { describe, expect, it } from 'vitest'
import { createPerson, day, noon, second } from './support/people.js'
import { createProcesses, createService } from './support/service.js'
import { createHostileStore } from './support/hostile-store.js'
import { nonMember } from './support/upstream.js'

const hour = 3600 * second

describe.each([6 * hour, 30 * hour, 400 * day])('a clock that was %d ms ahead and is right again', (ahead) => {
  it('locks nobody out', async () => {
    const service = createService()
    service.clock.time = noon + ahead
    expect((await service.post('registration', { fresh: true })).status).toBe(200)
    service.clock.time = noon + second
    expect((await service.post('registration', { fresh: true })).status).toBe(200)
  })

  it('locks nobody out of several processes', async () => {
    const clock = { time: noon + ahead }
    const { processes } = createProcesses(createHostileStore({ clock }).store, { clock })
    for (const one of processes) expect((await one.post('registration', { fresh: true })).status).toBe(200)
    clock.time = noon + second
    for (const one of processes) expect((await one.post('registration', { fresh: true })).status).toBe(200)
  })

  it('still gives one person 20 calls in a row and no more', async () => {
    const service = createService()
    service.clock.time = noon + ahead
    await service.post('registration', { fresh: true })
    service.clock.time = noon
    const statuses = []
    for (let count = 0; count < 25; count++) statuses.push((await service.post('registration', { fresh: true })).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
  })

  it('does not hide the accounts of somebody who signed up meanwhile', async () => {
    const service = createService()
    const { truth } = service.upstream
    service.upstream.truth = nonMember
    service.clock.time = noon + ahead
    await service.getRegistration(createPerson(1))
    service.upstream.truth = truth
    service.clock.time = noon
    expect((await service.getVirtualAccounts(createPerson(1))).accounts).toHaveLength(1)
  })
})
