import type { OnboardingServer } from 'ieum/server'
import { resources } from '../../src/contract/resources.js'
import { parseJson, readRecord } from '../../src/contract/wire-value.js'
import type { Metrics } from './operations/metrics.js'

type Handler = OnboardingServer['handler']

export const publicPath = '/api/onboarding'

/** The handler of the public listener: the backend contract below its path, and nothing else. */
export function createPublicHandler(handler: Handler, metrics: Metrics): Handler {
  return async (request) => {
    const startedAt = performance.now()
    const resource = findResource(request)
    const response = await handler(resource ? request : new Request(new URL('/', request.url)))
    const outcome = await readOutcome(response)
    metrics.recordRequest(resource ?? 'none', outcome, (performance.now() - startedAt) / 1000)
    return response
  }
}

/** The kit's handler may be mounted anywhere, so it looks at the end of the path only. */
function findResource({ url }: Request): string | undefined {
  const pathname = new URL(url).pathname.replace(/\/$/, '')
  return Object.values(resources).find(({ path }) => pathname === `${publicPath}${path}`)?.name
}

/** `ok`, `cached`, or the code of the error. */
async function readOutcome(response: Response): Promise<string> {
  if (response.ok) return response.headers.has('Age') ? 'cached' : 'ok'
  const problem = readRecord(parseJson(await response.clone().text()))
  return typeof problem?.code === 'string' ? problem.code : String(response.status)
}
