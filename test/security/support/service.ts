import { createOnboarding, type OnboardingOptions, type Store } from '../../../src/server/index.js'
import { createPerson, noon, secret } from './people.js'
import { createUpstream, type ResourceName, type Upstream } from './upstream.js'

const paths = { registration: '/register/search', virtualAccounts: '/consent/search' }

export interface ServiceOptions extends Omit<Partial<OnboardingOptions>, 'limits' | 'gateway'> {
  clock?: { time: number }
  upstream?: Upstream
  gateway?: OnboardingOptions['gateway']
  /** By name, because names are what some tests are about. */
  limits?: Record<string, number>
}

/** What a request may carry. */
export interface PostOptions {
  person?: number
  fresh?: boolean
  headers?: Record<string, string>
}

/** One process of a host: the real server in front of a scripted upstream, with a clock of one's choice. */
export function createService({ clock = { time: noon }, upstream, limits, ...options }: ServiceOptions = {}) {
  const now = () => clock.time
  const scripted = upstream ?? createUpstream(now)
  const onboarding = createOnboarding({
    gateway: scripted.gateway,
    identify: ({ headers }) => createPerson(Number(headers.get('X-Session'))),
    limits: { retryDelayMs: 0, ...limits },
    now,
    ...(options.store && { secret }),
    ...options,
  })
  return {
    ...onboarding,
    clock,
    upstream: scripted,
    verify: (person: number, id: string) => onboarding.verifyVirtualAccount(createPerson(person), id),
    post: (resource: ResourceName, post: PostOptions = {}) => onboarding.handler(createRequest(resource, post)),
  }
}

export type Service = ReturnType<typeof createService>

/** A request as the kit's client sends it. */
export function createRequest(resource: ResourceName, { person = 1, fresh, headers = {} }: PostOptions = {}): Request {
  return new Request(`https://backend.example/api/onboarding${paths[resource]}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': String(person), ...headers },
    body: JSON.stringify(fresh === undefined ? {} : { fresh }),
  })
}

/** Two processes of a host on one store and one upstream. */
export function createProcesses(store: Store, options: ServiceOptions = {}) {
  const clock = options.clock ?? { time: noon }
  const upstream = options.upstream ?? createUpstream(() => clock.time)
  const create = () => createService({ ...options, clock, upstream, store })
  return { clock, upstream, processes: [create(), create()] as const }
}

/** Lets so many microtasks run. */
export async function runTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve()
}
