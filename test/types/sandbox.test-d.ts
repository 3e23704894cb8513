// Checked by tsc alone; nothing here runs.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { http, type HttpHandler } from 'msw'
import { describe, expectTypeOf, it } from 'vitest'
import { createSandbox, type Fault, personas, type PersonaProfile, type Sandbox, toNodeSandbox } from 'ieum/sandbox'
import {
  createFakeBackend,
  type FaultRule,
  type LoggedRequest,
  mswHandlers,
  personas as testPersonas,
} from 'ieum/testing'

declare const result: Response | Fault

describe('createSandbox', () => {
  it('requires the key of its gateway', () => {
    expectTypeOf(createSandbox({ apiKey: 'key' })).toEqualTypeOf<Sandbox>()
    // @ts-expect-error -- no key
    createSandbox({})
  })

  it('serves the gateway, the portal and the control', () => {
    expectTypeOf<Sandbox['handle']>().toEqualTypeOf<(request: Request) => Promise<Response | Fault>>()
    expectTypeOf<Sandbox['control']>().toEqualTypeOf<(request: Request, peer: string) => Promise<Response>>()
    expectTypeOf<Sandbox['reset']>().returns.toEqualTypeOf<void>()
    expectTypeOf<Sandbox['onChange']>().returns.toEqualTypeOf<() => void>()
    expectTypeOf<Sandbox['personas'][number]>().toExtend<PersonaProfile>()
  })

  it('leaves faults that no Response can express to an adapter', () => {
    expectTypeOf<Fault['kind']>().toEqualTypeOf<'stall' | 'reset' | 'stallBody' | 'truncate'>()
    // @ts-expect-error -- a fault has no text
    void result.text()
    expectTypeOf(toNodeSandbox).returns.toEqualTypeOf<(req: IncomingMessage, res: ServerResponse) => void>()
  })
})

describe('the personas', () => {
  it('are the same for sandbox and tests, and read-only', () => {
    expectTypeOf(personas).toEqualTypeOf<readonly PersonaProfile[]>()
    expectTypeOf(testPersonas).toEqualTypeOf<readonly PersonaProfile[]>()
  })
})

describe('createFakeBackend', () => {
  it('is a fetch and the sandbox behind it', () => {
    const backend = createFakeBackend({ persona: 'hong', faults: [{ path: '*', kind: 'delay', ms: 10 }] })
    expectTypeOf(backend.fetch).toEqualTypeOf<typeof fetch>()
    expectTypeOf(backend.sandbox).toEqualTypeOf<Sandbox>()
    expectTypeOf(backend.signIn).toEqualTypeOf<(persona: string | null) => void>()
    expectTypeOf(backend.layFault).toEqualTypeOf<(fault: FaultRule) => Promise<void>>()
    expectTypeOf(backend.getRequests).toEqualTypeOf<() => Promise<LoggedRequest[]>>()
    // @ts-expect-error -- no persona
    createFakeBackend({})
  })

  it('has these kinds of faults', () => {
    expectTypeOf<FaultRule['kind']>().toEqualTypeOf<
      'delay' | 'stall' | 'stallBody' | 'reset' | 'truncate' | 'html' | 'oversize' | 'redirect' | 'reply'
    >()
    expectTypeOf<FaultRule['path']>().toEqualTypeOf<'register' | 'consent' | '*'>()
  })
})

describe('mswHandlers', () => {
  it('makes handlers of msw from a fake backend', () => {
    const backend = createFakeBackend({ persona: null })
    const handlers = mswHandlers({ http, backend, endpoint: 'https://app.example/api/onboarding' })
    expectTypeOf(handlers).toEqualTypeOf<HttpHandler[]>()
    // @ts-expect-error -- no endpoint
    mswHandlers({ http, backend })
  })
})
