import { describe, expect, it } from 'vitest'
import type { AuditRecord, Gateway, Store } from '../../src/server/index.js'
import { memoryStore } from '../../src/server/index.js'
import { createBackend, paths, secret, type ResourceName } from '../server/backend.js'
import { createScriptedUpstream, getPerson, member } from '../server/scripted-upstream.js'

const endpoint = 'https://canary.example/v1/'
const [row] = member.vtAccList
const id = `${row?.comId}.${row?.vtAccNo}.${row?.vtAccAlias}`
const names = Object.keys(paths) as ResourceName[]

/** Upstream that sends an endpoint with every account. */
function createUpstream(): Gateway {
  const upstream = createScriptedUpstream()
  upstream.reply = () => Response.json({ ...member, vtAccList: [{ ...row, endpoint }] })
  return upstream.gateway
}

/** A gateway of the host that always gives the endpoint, needed or not. */
function createOwnGateway(): Gateway {
  const account = { id, firmCode: '00002', number: row?.vtAccNo ?? '', alias: '주식투자용', endpoint }
  return {
    id: 'own',
    getRegistration: async () => ({ data: { status: 'member', consentExpiresOn: null }, quotaLeft: null }),
    getVirtualAccounts: async () => ({ data: { accounts: [account], consentExpiresOn: null }, quotaLeft: null }),
  }
}

/** A backend and everything that leaves it but the results of its functions. */
function createWatched(gateway: Gateway, store?: Store) {
  const records: AuditRecord[] = []
  const audit = (record: AuditRecord) => void records.push(record)
  const backend = createBackend({ gateway, audit, ...(store && { store, secret }) })
  return { ...backend, readSeen: () => JSON.stringify([records, backend.lines]) }
}

describe.each([
  { title: 'the platform', createGateway: createUpstream },
  { title: 'a gateway of the host', createGateway: createOwnGateway },
])('the endpoint of an account from $title', ({ createGateway }) => {
  it('is given to the server that verifies a choice', async () => {
    const backend = createWatched(createGateway())
    expect(await backend.verifyVirtualAccount(getPerson(1), id)).toMatchObject({ id, endpoint })
    expect(backend.readSeen()).not.toContain('canary')
  })

  it.each([
    { kept: 'in the process', createStore: () => undefined },
    { kept: 'in a store', createStore: memoryStore },
  ])('reaches no browser, no log and no seed, kept $kept', async ({ createStore }) => {
    const backend = createWatched(createGateway(), createStore())
    await backend.verifyVirtualAccount(backend.getIdentity(), id)
    for (const name of names) {
      for (const body of [{}, {}, { fresh: true }]) {
        const response = await backend.post(name, body)
        expect(response.status).toBe(200)
        expect(JSON.stringify([...response.headers]) + (await response.text())).not.toContain('canary')
      }
    }
    const seeds = [undefined, { fresh: true }].map((get) => backend.getVirtualAccounts(backend.getIdentity(), get))
    expect(JSON.stringify(await Promise.all(seeds))).not.toContain('canary')
    expect(backend.readSeen()).not.toContain('canary')
  })
})
