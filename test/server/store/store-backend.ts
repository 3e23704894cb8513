import { createOnboarding, koscomGateway, redisStore, type OnboardingOptions } from '../../../src/server/index.js'
import { apiKey, createPost, partner, type PathName } from '../backend.js'
import { connect } from '../redis.js'
import { createPerson } from './people.js'

export const secret = 'current'.repeat(5)

/** What can be sent to another process. */
export interface BackendOptions extends Pick<OnboardingOptions, 'secret' | 'limits' | 'ttl'> {
  baseUrl: string
}

export interface Reply {
  status: number
  body: unknown
}

/** Patient, because other tests may keep the machine busy while these count. */
const patient = { storeMs: 5000, attemptMs: 25_000, totalMs: 60_000, retryDelayMs: 0 }

/** The real server before the counting upstream, asked by numbered people. */
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
    async ask(number: number, question: PathName, body: object = {}): Promise<Reply> {
      const response = await onboarding.handler(createPost(question, body, { 'X-Session': String(number) }))
      return { status: response.status, body: await response.json() }
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
