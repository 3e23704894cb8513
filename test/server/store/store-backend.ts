import { createOnboarding, koscomGateway, redisStore, type OnboardingOptions } from '../../../src/server/index.js'
import { apiKey, createPost, partner, type ResourceName } from '../backend.js'
import { connect } from '../redis.js'
import { createPerson } from './people.js'

export const secret = 'current-Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo'

/** What can be sent to another process. */
export interface BackendOptions extends Pick<OnboardingOptions, 'secret' | 'limits' | 'ttl'> {
  baseUrl: string
}

export interface WireResponse {
  status: number
  body: unknown
}

/** Patient, because other tests may keep the machine busy while these count. */
const patient = { storeMs: 5000, attemptMs: 25_000, totalMs: 60_000, retryDelayMs: 0 }

/** The real server before the counting upstream, with numbered people. */
export function createStoreBackend(options: BackendOptions & Partial<OnboardingOptions>) {
  const { baseUrl, limits, ...others } = options
  const onboarding = createOnboarding({
    gateway: others.gateway ?? koscomGateway({ apiKey, partner, baseUrl }),
    identify: ({ headers }) => createPerson(Number(headers.get('X-Session'))),
    secret,
    limits: { ...patient, ...limits },
    ...others,
  })
  return {
    /** A response without the day, which moves on while a test runs. */
    async load(number: number, resource: ResourceName, body: object = {}): Promise<WireResponse> {
      const response = await onboarding.handler(createPost(resource, body, { 'X-Session': String(number) }))
      const { today: _, ...data } = (await response.json()) as Record<string, unknown>
      return { status: response.status, body: data }
    },
    forget: (number: number) => onboarding.forget(createPerson(number)),
    health: async () => onboarding.health(),
  }
}

export type StoreBackend = ReturnType<typeof createStoreBackend>

/** One with a connection of its own, as a process would have. */
export async function createRedisBackend(url: string, options: BackendOptions & Partial<OnboardingOptions>) {
  return createStoreBackend({ store: redisStore(await connect(url)), ...options })
}
