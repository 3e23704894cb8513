// Checked by tsc alone; nothing here runs.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expectTypeOf, it } from 'vitest'
import {
  type AuditContext,
  type AuditRecord,
  createOnboarding,
  type Gateway,
  type GatewayResult,
  type GatewayRequest,
  type Identity,
  koscomGateway,
  type Limits,
  type Logger,
  memoryStore,
  type OnboardingServer,
  type OnboardingOptions,
  type Person,
  redisStore,
  type Registration,
  type Store,
  toNodeHandler,
  type Tracer,
  type Ttl,
  type VerifiedAccount,
  type VerifiedAccounts,
  type VirtualAccounts,
} from 'ieum/server'

declare const gateway: Gateway
declare const identity: Identity
const partner = { comId: 'F9999', srvId: '999' }
const baseUrl = 'https://gateway.example'

describe('createOnboarding', () => {
  it('requires a gateway and a function that identifies the user', () => {
    createOnboarding({ gateway, identify: () => null })
    createOnboarding({ gateway, identify: async () => ({ subject: 'u', ci: 'ci', korName: '홍길동' }) })
    // @ts-expect-error -- no function that identifies the user
    createOnboarding({ gateway })
    // @ts-expect-error -- no gateway
    createOnboarding({ identify: () => null })
    createOnboarding({
      gateway: { ...gateway, personKey: ({ subject }) => [subject] },
      identify: () => ({ subject: 'u' }),
    })
    // @ts-expect-error -- an identity without the subject
    createOnboarding({ gateway, identify: () => ({ ci: 'ci', korName: '홍길동' }) })
    // @ts-expect-error -- a misspelt limit
    createOnboarding({ gateway, identify: () => null, limits: { attempMs: 1 } })
  })

  it('takes everything else as an option', () => {
    expectTypeOf<Omit<OnboardingOptions, 'gateway' | 'identify'>>().toEqualTypeOf<{
      secret?: string | readonly string[]
      store?: Store
      ttl?: Partial<Ttl>
      limits?: Partial<Limits>
      publicOrigin?: string
      allowedOrigins?: readonly string[]
      logger?: Logger
      audit?: (record: AuditRecord) => void
      auditContext?: (request: Request) => Promise<AuditContext> | AuditContext
      tracer?: Tracer
      now?: () => number
    }>()
    expectTypeOf<Ttl>().toEqualTypeOf<{ member: number; accounts: number; nonMember: number }>()
    expectTypeOf<Limits>().toExtend<{
      attemptMs: number
      totalMs: number
      responseBytes: number
      concurrency: number
    }>()
  })

  it('returns functions that work without this', () => {
    const { handler, getRegistration, getVirtualAccounts, verifyVirtualAccount, forget, health, close } =
      createOnboarding({ gateway, identify: () => null })
    expectTypeOf(handler).toEqualTypeOf<(request: Request) => Promise<Response>>()
    expectTypeOf(getRegistration(identity, { fresh: true })).toEqualTypeOf<Promise<Registration>>()
    expectTypeOf(getVirtualAccounts(identity)).toEqualTypeOf<Promise<VirtualAccounts>>()
    expectTypeOf(verifyVirtualAccount(identity, 'id')).toEqualTypeOf<Promise<VerifiedAccount | null>>()
    expectTypeOf(forget(identity)).toEqualTypeOf<Promise<void>>()
    expectTypeOf(close()).toEqualTypeOf<Promise<void>>()
    expectTypeOf(health).returns.toHaveProperty('quotaLeft').toEqualTypeOf<number | null>()
    expectTypeOf(health).returns.toHaveProperty('breaker').toExtend<string>()
    expectTypeOf(health).returns.toHaveProperty('store').toExtend<string>()
    expectTypeOf(createOnboarding).returns.toEqualTypeOf<OnboardingServer>()
    // @ts-expect-error -- an account without its owner
    void verifyVirtualAccount('id')
  })

  it('keeps name, identity hash and accounts out of the access record', () => {
    expectTypeOf<keyof AuditRecord>().toEqualTypeOf<
      'at' | 'subject' | 'account' | 'from' | 'resource' | 'action' | 'decision' | 'requestId' | 'outcome'
    >()
  })
})

describe('the gateway', () => {
  it('of the platform takes a key or a function that returns it, the partner and the base URL', () => {
    expectTypeOf(koscomGateway({ apiKey: 'key', partner, baseUrl })).toEqualTypeOf<Gateway>()
    expectTypeOf(koscomGateway({ apiKey: async () => 'key', partner, baseUrl, fetch })).toEqualTypeOf<Gateway>()
    // @ts-expect-error -- no base URL: there is no default
    koscomGateway({ apiKey: 'key', partner })
    // @ts-expect-error -- half a partner
    koscomGateway({ apiKey: 'key', partner: { comId: 'F9999' }, baseUrl })
  })

  it('of one’s own loads both resources', () => {
    expectTypeOf<Gateway>().toEqualTypeOf<{
      id: string
      personKey?(who: Person): readonly string[]
      callsOnSend?: boolean
      getRegistration(who: Person, request: GatewayRequest): Promise<GatewayResult<Registration>>
      getVirtualAccounts(who: Person, request: GatewayRequest): Promise<GatewayResult<VerifiedAccounts>>
    }>()
    expectTypeOf<GatewayRequest>().toEqualTypeOf<{
      requestId: string
      signal: AbortSignal
      responseBytes: number
      isDecision: boolean
      onSend?: () => void
    }>()
    expectTypeOf<GatewayResult<Registration>>().toEqualTypeOf<{
      data: Registration
      quotaLeft: number | null
      quotaLimit?: number | null
      date?: number | null
    }>()
    expectTypeOf<Person>().toEqualTypeOf<{ subject: string; ci?: string | undefined; korName?: string | undefined }>()
  })
})

describe('the store', () => {
  it('of one’s own has five operations', () => {
    expectTypeOf<Store>().toEqualTypeOf<{
      get(key: string): Promise<string | null>
      set(key: string, value: string, ttlSeconds: number): Promise<void>
      setIfAbsent(key: string, value: string, ttlSeconds: number): Promise<boolean>
      deleteIfEquals(key: string, value: string): Promise<boolean>
      incr(key: string, ttlSeconds: number): Promise<number>
    }>()
  })

  it('comes ready-made for one process and for Redis', () => {
    expectTypeOf(memoryStore).toEqualTypeOf<(options?: { maxSize?: number; now?: () => number }) => Store>()
    expectTypeOf(redisStore({ sendCommand: async (command: string[]) => command })).toEqualTypeOf<Store>()
    // @ts-expect-error -- no client
    redisStore({})
  })
})

describe('toNodeHandler', () => {
  it('turns a handler into one of node:http', () => {
    expectTypeOf(toNodeHandler).toEqualTypeOf<
      (handler: (request: Request) => Promise<Response>) => (req: IncomingMessage, res: ServerResponse) => void
    >()
  })
})
