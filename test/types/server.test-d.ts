// Checked by tsc alone; nothing here runs.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expectTypeOf, it } from 'vitest'
import {
  type AuditRecord,
  createOnboarding,
  type Gateway,
  type GatewayAnswer,
  type GatewayAsk,
  type Identity,
  koscomGateway,
  type Limits,
  type Logger,
  memoryStore,
  type Onboarding,
  type OnboardingOptions,
  type Person,
  redisStore,
  type Registration,
  type Store,
  toNodeHandler,
  type Tracer,
  type Ttl,
  type VirtualAccount,
  type VirtualAccounts,
} from 'ieum/server'

declare const gateway: Gateway
declare const identity: Identity
const partner = { comId: 'F9999', srvId: '999' }
const baseUrl = 'https://gateway.example'

describe('createOnboarding', () => {
  it('requires a gateway and who is asking', () => {
    createOnboarding({ gateway, identify: () => null })
    createOnboarding({ gateway, identify: async () => ({ subject: 'u', ci: 'ci', korName: '홍길동' }) })
    // @ts-expect-error -- nobody to ask upstream about
    createOnboarding({ gateway })
    // @ts-expect-error -- nothing to ask
    createOnboarding({ identify: () => null })
    // @ts-expect-error -- an identity without the identity hash
    createOnboarding({ gateway, identify: () => ({ subject: 'u', korName: '홍길동' }) })
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
    expectTypeOf(verifyVirtualAccount(identity, 'id')).toEqualTypeOf<Promise<VirtualAccount | null>>()
    expectTypeOf(forget(identity)).toEqualTypeOf<Promise<void>>()
    expectTypeOf(close()).toEqualTypeOf<Promise<void>>()
    expectTypeOf(health).returns.toHaveProperty('quotaLeft').toEqualTypeOf<number | null>()
    expectTypeOf(health).returns.toHaveProperty('breaker').toExtend<string>()
    expectTypeOf(health).returns.toHaveProperty('store').toExtend<string>()
    expectTypeOf(createOnboarding).returns.toEqualTypeOf<Onboarding>()
    // @ts-expect-error -- an account alone says not whose
    void verifyVirtualAccount('id')
  })

  it('tells the access record neither name nor identity hash nor account', () => {
    expectTypeOf<keyof AuditRecord>().toEqualTypeOf<'at' | 'subject' | 'question' | 'requestId' | 'outcome'>()
  })
})

describe('the gateway', () => {
  it('of the platform takes a key or where to get one, the partner and the base URL', () => {
    expectTypeOf(koscomGateway({ apiKey: 'key', partner, baseUrl })).toEqualTypeOf<Gateway>()
    expectTypeOf(koscomGateway({ apiKey: async () => 'key', partner, baseUrl, fetch })).toEqualTypeOf<Gateway>()
    // @ts-expect-error -- no base URL: there is no default
    koscomGateway({ apiKey: 'key', partner })
    // @ts-expect-error -- half a partner
    koscomGateway({ apiKey: 'key', partner: { comId: 'F9999' }, baseUrl })
  })

  it('of one’s own answers both questions', () => {
    expectTypeOf<Gateway>().toEqualTypeOf<{
      id: string
      getRegistration(who: Person, ask: GatewayAsk): Promise<GatewayAnswer<Registration>>
      getVirtualAccounts(who: Person, ask: GatewayAsk): Promise<GatewayAnswer<VirtualAccounts>>
    }>()
    expectTypeOf<GatewayAsk>().toEqualTypeOf<{ requestId: string; signal: AbortSignal; responseBytes: number }>()
    expectTypeOf<GatewayAnswer<Registration>>().toEqualTypeOf<{
      answer: Registration
      quotaLeft: number | null
      quotaLimit?: number | null
      date?: number | null
    }>()
    expectTypeOf<Person>().toEqualTypeOf<{ ci: string; korName: string }>()
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
