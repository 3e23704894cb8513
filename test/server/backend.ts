import { createOnboarding, koscomGateway, type OnboardingOptions } from '../../src/server/index.js'
import type { FaultRule } from '../../src/sandbox/index.js'
import { createSandbox } from '../../src/sandbox/index.js'

export const apiKey = 'key-canary'
export const partner = { comId: 'F9999', srvId: '999' }
export const paths = { registration: '/register/search', virtualAccounts: '/consent/search' }
export const noon = Date.UTC(2026, 0, 15, 3)

export type PathName = keyof typeof paths
export type Sandbox = ReturnType<typeof createSandbox>

/** The sandbox as a fetch function that only answers; broken connections are tested over real HTTP. */
export function createSandboxFetch(sandbox: Sandbox): typeof fetch {
  return async (input, init) => {
    const answer = await sandbox.handle(new Request(input, init))
    if (answer instanceof Response) return answer
    throw new TypeError(`canary in a fetch error: ${answer.kind}`)
  }
}

/** A backend in process: the sandbox behind the real server, with a clock, a log and a session of one's choice. */
export function createBackend({
  persona = 'many',
  ...options
}: Partial<OnboardingOptions> & { persona?: string } = {}) {
  const clock = { time: noon }
  const now = () => clock.time
  const sandbox = createSandbox({ apiKey, partner, now })
  const lines: { level: string; [field: string]: unknown }[] = []
  const write = (level: string) => (fields: object, message: string) => void lines.push({ level, message, ...fields })
  const getIdentity = (id = persona) => {
    const { ci, name } = sandbox.personas.find((one) => one.id === id) ?? { ci: '', name: '' }
    return { subject: `user-${id}`, ci, korName: name }
  }
  const baseUrl = 'http://localhost/v1/common/member'
  const onboarding = createOnboarding({
    gateway: koscomGateway({ apiKey, partner, baseUrl, fetch: createSandboxFetch(sandbox), now }),
    identify: (request) => (request.headers.has('X-Session') ? getIdentity() : null),
    limits: { retryDelayMs: 0 },
    logger: { info: write('info'), warn: write('warn'), error: write('error') },
    now,
    ...options,
  })
  const control = (method: string, path: string, body?: unknown) =>
    sandbox.control(
      new Request(`http://localhost/__sandbox/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) }),
      '127.0.0.1',
    )

  return {
    ...onboarding,
    clock,
    lines,
    getIdentity,
    post: (name: PathName, body: unknown = {}) => onboarding.handler(createPost(name, body)),
    fault: (rule: FaultRule) => control('POST', 'faults', rule),
    patch: (changes: object) => control('PATCH', `personas/${persona}`, changes),
    countCalls: async (path = '') => {
      const calls: { path: string }[] = await (await control('GET', 'requests')).json()
      return calls.filter((call) => call.path.endsWith(path)).length
    },
  }
}

export function createPost(name: PathName, body: unknown = {}, headers: Record<string, string> = {}): Request {
  return new Request(`https://backend.example/api/onboarding${paths[name]}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': 'yes', ...headers },
    body: JSON.stringify(body),
  })
}
