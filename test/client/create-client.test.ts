import { expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client.js'
import { createLateChunk } from '../../src/client/late-chunk.js'
import { failures, type Failures } from '../../src/client/failures.js'

const lost = () => Promise.reject(new Error('the chunk cannot load'))

/** A client whose backend sends this, and whose chunk is loaded in this way. */
function createWith(response: () => Response, importFailures: () => Promise<Failures>) {
  const fetch = () => Promise.resolve(response())
  const load = vi.fn(importFailures)
  const client = createClient({ endpoint: 'https://host.example/api', fetch }, createLateChunk('test', load))
  return { load, register: () => client.getRegistration({ subject: 'user-1' }) }
}

const createProblem = (status: number, code: string) => () => Response.json({ code, requestId: 'r-1' }, { status })

it('reads a member without the chunk', async () => {
  const { load, register } = createWith(() => new Response('{"result":"member"}'), lost)
  await expect(register()).resolves.toMatchObject({ status: 'member' })
  expect(load).not.toHaveBeenCalled()
})

it('loads the chunk at the first failure, and reads the failure with it', async () => {
  const { load, register } = createWith(createProblem(409, 'portal_locked'), () => Promise.resolve(failures))
  await expect(register()).rejects.toMatchObject({ code: 'portal_locked', requestId: 'r-1' })
  await expect(register()).rejects.toMatchObject({ code: 'portal_locked' })
  expect(load).toHaveBeenCalledOnce()
})

it('reads a non-member who comes as an error number of upstream', async () => {
  const { register } = createWith(createProblem(500, '3007'), () => Promise.resolve(failures))
  await expect(register()).resolves.toMatchObject({ status: 'nonMember' })
})

it('says network, and the status, of a failure that it cannot read because the chunk does not load', async () => {
  const { load, register } = createWith(createProblem(409, 'portal_locked'), lost)
  await expect(register()).rejects.toMatchObject({ code: 'network', action: 'retry', status: 409 })
  await expect(register()).rejects.toMatchObject({ code: 'network' })
  expect(load).toHaveBeenCalledTimes(4)
})

it('knows at once that another user is signed in, while the chunk is on its way', async () => {
  const { register } = createWith(createProblem(409, 'subject_changed'), () => new Promise(() => {}))
  await expect(register()).rejects.toMatchObject({ code: 'subject_changed', action: 'signIn', status: 409 })
})
