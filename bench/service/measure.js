import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { ensurePackages } from '../../scripts/ensure-packages.js'
import { start, startRedis } from '../server/start.js'
import { sendAll } from '../support/load.js'
import { interleave, median } from '../support/median.js'
import { startNginx } from './start-nginx.js'
import { startService } from './start-service.js'

/** @import { Service } from './start-service.js' */

const paths = ['/register/search', '/consent/search']
const backendPaths = paths.map((path) => `/api/onboarding${path}`)
/** Nobody of those who come again. */
let stranger = 1_000_000
/** The same thousand people again and again, and people who come once. */
const visits = {
  nginx: (/** @type {number} */ index) => ({ path: paths[index % 2] ?? '', user: (index >> 1) % 1000 }),
  hit: (/** @type {number} */ index) => ({ path: backendPaths[index % 2] ?? '', user: (index >> 1) % 1000 }),
  miss: () => ({ path: backendPaths[0] ?? '', user: stranger++ }),
}

/** @typedef {{ perSecond: number, p50: number, p99: number }} Speed Requests in a second, and milliseconds. */

/** `ieum-service` as a process: calls of a crowd, speed beside a plain gateway, memory. @param {boolean} isQuick */
export async function measure(isQuick) {
  buildService()
  const identify = await start('../service/identify.js')
  const upstream = await start('upstream.js')
  const variables = {
    IEUM_PUBLIC_ORIGIN: 'https://app.example',
    IEUM_IDENTIFY_URL: `http://127.0.0.1:${identify.port}/identify`,
    IEUM_LIMIT_CONCURRENCY: '400',
    IEUM_SECRET: 'pK3vT9xQ7mW2cL8dR5nB1hF6jZ4sYgAe',
    KOSCOM_BASE_URL: `http://127.0.0.1:${upstream.port}`,
    KOSCOM_API_KEY: 'bench-key',
    KOSCOM_COM_ID: 'F9999',
    KOSCOM_SRV_ID: '999',
  }
  const crowd = await measureCrowd(variables, upstream)
  const service = await startService(variables)
  const nginx = await startNginx({ identify: identify.port, upstream: upstream.port })
  const speeds = await measureSpeeds({ service, nginx: { port: nginx.port, headers: {} } }, isQuick)
  await nginx.stop()
  service.stop()
  const memory = await measureMemory(variables, isQuick)
  for (const { child } of [identify, upstream]) child.disconnect()
  return { crowd, speeds, memory }
}

function buildService() {
  ensurePackages('service/')
  const vite = new URL('../../node_modules/.bin/vite', import.meta.url).pathname
  const cwd = new URL('../../', import.meta.url)
  const { status } = spawnSync(vite, ['build', 'service', '--logLevel', 'warn'], { cwd, stdio: 'inherit' })
  if (status !== 0) throw new Error('The service was not built.')
}

/**
 * Everybody loads both resources five times from four processes on one Redis.
 * @param {Record<string, string>} variables @param {import('../server/start.js').Target} upstream
 */
async function measureCrowd(variables, upstream) {
  const people = 200
  const redis = await startRedis()
  const shared = { ...variables, IEUM_REDIS_URL: redis.url }
  const services = await Promise.all(Array.from({ length: 4 }, () => startService(shared)))
  const before = await readCalls(upstream)
  const count = people * paths.length * 5
  await Promise.all(
    services.map((service, own) =>
      sendAll(service, count / services.length, (index) => {
        const one = index * services.length + own
        // People are next to each other, so that all processes load the same person at the same time.
        return { path: backendPaths[one % 2] ?? '', user: Math.floor(one / (paths.length * 5)) }
      }),
    ),
  )
  const calls = (await readCalls(upstream)) - before
  for (const service of services) service.stop()
  await redis.stop()
  return { processes: services.length, people, requests: count, calls }
}

/** @param {import('../server/start.js').Target} upstream @returns {Promise<number>} */
async function readCalls({ child }) {
  child.send('calls')
  const [{ calls }] = await once(child, 'message')
  return calls
}

/** @param {{ service: Service, nginx: { port: number, headers: {} } }} targets @param {boolean} isQuick */
async function measureSpeeds({ service, nginx }, isQuick) {
  const kinds = /** @type {const} */ (['nginx', 'hit', 'miss'])
  const plan = { kinds, rounds: isQuick ? 1 : 15, warmUps: isQuick ? 1 : 3 }
  const samples = await interleave(plan, async (kind) => {
    const count = isQuick ? 200 : 4000
    const { seconds, latencies } = await sendAll(kind === 'nginx' ? nginx : service, count, visits[kind])
    const sorted = latencies.toSorted((one, other) => one - other)
    return { perSecond: count / seconds, p50: sorted[count / 2] ?? 0, p99: sorted[Math.floor(count * 0.99)] ?? 0 }
  })
  return Object.entries(samples).map(([name, all]) => ({ name, ...takeMedians(all) }))
}

/** @param {Speed[]} samples @returns {Speed} */
const takeMedians = (samples) => ({
  perSecond: median(samples.map(({ perSecond }) => perSecond)),
  p50: median(samples.map(({ p50 }) => p50)),
  p99: median(samples.map(({ p99 }) => p99)),
})

/** What one process holds after many requests of many people. @param {Record<string, string>} variables @param {boolean} isQuick */
async function measureMemory(variables, isQuick) {
  const scale = isQuick ? 100 : 1
  const users = 100_000 / scale
  const requests = [300_000 / scale, 1_000_000 / scale]
  const service = await startService(variables)
  /** @type {{ heap: number, resident: number }[]} */
  const held = []
  let sent = 0
  for (const end of requests) {
    /** @type {number[]} */
    const heaps = []
    while (sent < end) {
      const from = sent
      const count = 10_000 / scale
      await sendAll(service, count, (index) => {
        const one = from + index
        return { path: backendPaths[one % 2] ?? '', user: (one >> 1) % users }
      })
      sent += count
      heaps.push(await service.readMetric('nodejs_heap_size_used_bytes'))
    }
    // The least of some, because garbage that waits to be collected is not held.
    held.push({
      heap: Math.min(...heaps.slice(-10)),
      resident: await service.readMetric('process_resident_memory_bytes'),
    })
  }
  service.stop()
  return { users, requests, held }
}
