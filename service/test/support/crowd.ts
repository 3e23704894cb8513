import type { IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'
import { listen } from '../../../test/support/http-server.js'
import { startCountingUpstream } from '../../../test/server/store/counting-upstream.js'
import { createBody, createPerson, resources } from '../../../test/server/store/people.js'
import { paths, type ResourceName } from '../../../test/server/backend.js'
import type { ServiceProcess } from './service-process.js'

export const apiKey = 'canary-platform-key'

/** A platform that counts its calls, and a host whose session cookie is the number of a person. */
export async function startCrowd(delayMs = 0) {
  const upstream = await startCountingUpstream(delayMs > 0 ? { getDelayMs: () => delayMs } : {})
  onTestFinished(() => upstream.stop())
  const identifyOrigin = await listen((req, res) => {
    const { subject, ci, korName } = createPerson(readNumber(req))
    res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ subject, ci, korName }))
  })
  const variables = {
    IEUM_PUBLIC_ORIGIN: 'https://app.example',
    KOSCOM_BASE_URL: upstream.baseUrl,
    KOSCOM_API_KEY: apiKey,
    KOSCOM_COM_ID: 'F9999',
    KOSCOM_SRV_ID: '999',
    IEUM_IDENTIFY_URL: `${identifyOrigin}/identify`,
    IEUM_SHUTDOWN_DELAY_MS: '0',
    IEUM_LIMIT_CONCURRENCY: '400',
  }
  return { upstream, variables }
}

function readNumber({ headers }: IncomingMessage): number {
  return Number(/person=(\d+)/.exec(headers.cookie ?? '')?.[1])
}

/** What one load of a person came to: `right`, or the status and the code. */
export async function loadPerson(service: ServiceProcess, number: number, resource: ResourceName): Promise<string> {
  const response = await service.load(paths[resource], { headers: { Cookie: `person=${number}` } }).catch(() => null)
  if (!response) return 'no response'
  const { today: _, ...body } = (await response.json()) as Record<string, unknown>
  if (response.status !== 200) return `${response.status} ${String(body.code)}`
  return JSON.stringify(body) === JSON.stringify(createBody(number, resource)) ? 'right' : 'wrong data'
}

/** Every person loads both resources, once on each service. */
export function loadCrowd(services: ServiceProcess[], people: number): Promise<string[]> {
  const loads = Array.from({ length: people }, (_, number) =>
    services.flatMap((service) => resources.map((resource) => loadPerson(service, number, resource))),
  )
  return Promise.all(loads.flat())
}

/** How often each outcome came. */
export function tally(outcomes: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
