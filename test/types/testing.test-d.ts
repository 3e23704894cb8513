// Checked by tsc alone; nothing here runs.
import { http, type HttpHandler } from 'msw'
import { setupWorker } from 'msw/browser'
import { setupServer } from 'msw/node'
import { describe, expectTypeOf, it } from 'vitest'
import {
  createFakeBackend,
  type FakeBackend,
  mswHandlers,
  type MswHandlersOptions,
  type PersonaPatch,
} from 'ieum/testing'

declare const backend: FakeBackend

describe('a fake backend', () => {
  it('has its personas changed as a visit to the portal does', () => {
    expectTypeOf(backend.patchPersona).toEqualTypeOf<(id: string, changes: PersonaPatch) => Promise<void>>()
    expectTypeOf<{ member: true; accounts: [] }>().toExtend<PersonaPatch>()
    // @ts-expect-error -- a member or not, nothing between
    void backend.patchPersona('hong', { member: 'perhaps' })
  })

  it('is put back', () => {
    expectTypeOf(backend.clearFaults).toEqualTypeOf<() => Promise<void>>()
    expectTypeOf(backend.reset).toEqualTypeOf<() => void>()
    expectTypeOf(createFakeBackend).returns.toEqualTypeOf<FakeBackend>()
  })
})

describe('mswHandlers', () => {
  it('needs no more of a backend than its fetch', () => {
    expectTypeOf<MswHandlersOptions<HttpHandler>['backend']>().toEqualTypeOf<Pick<FakeBackend, 'fetch'>>()
  })

  it('fits server and worker of msw', () => {
    const handlers = mswHandlers({ http, backend, endpoint: '/api/onboarding' })
    expectTypeOf(setupServer).toBeCallableWith(...handlers)
    expectTypeOf(setupWorker).toBeCallableWith(...handlers)
  })
})
