import { fork } from 'node:child_process'
import { once } from 'node:events'
import { sendAll } from '../support/load.js'
import { interleave, median } from '../support/median.js'
import { readCpuMs, start, startRedis } from './start.js'

const paths = ['/register/search', '/consent/search']
/** Nobody of those who come again. */
let user = 1_000_000
const visits = {
  /** Everybody comes once, so that nothing is cached. */
  miss: () => ({ path: paths[0] ?? '', user: user++ }),
  /** The same thousand people again and again. @param {number} index */
  hit: (index) => ({ path: paths[index % 2] ?? '', user: (index >> 1) % 1000 }),
}

/** What is compared: a server, in how many processes, and who visits it. */
const cases = /** @type {const} */ ({
  'constant, ieum': { handler: 'constant', adapter: 'ieum', visit: 'hit' },
  'constant, remix': { handler: 'constant', adapter: 'remix', visit: 'hit' },
  'constant, hono': { handler: 'constant', adapter: 'hono', visit: 'hit' },
  'constant, srvx': { handler: 'constant', adapter: 'srvx', visit: 'hit' },
  'hit, ieum': { handler: 'kit', adapter: 'ieum', visit: 'hit' },
  'hit, hono': { handler: 'kit', adapter: 'hono', visit: 'hit' },
  'hit, srvx': { handler: 'kit', adapter: 'srvx', visit: 'hit' },
  session: { handler: 'session', adapter: 'ieum', visit: 'hit' },
  miss: { handler: 'kit', adapter: 'ieum', visit: 'miss' },
  'pass-through': { handler: 'passThrough', adapter: 'ieum', visit: 'miss' },
  'hit, Redis, 1 process': { handler: 'kit', adapter: 'ieum', visit: 'hit', processes: 1 },
  'hit, Redis, 4 processes': { handler: 'kit', adapter: 'ieum', visit: 'hit', processes: 4 },
  'miss, Redis, 1 process': { handler: 'kit', adapter: 'ieum', visit: 'miss', processes: 1 },
  'miss, Redis, 4 processes': { handler: 'kit', adapter: 'ieum', visit: 'miss', processes: 4 },
})

/** @typedef {keyof typeof cases} Case */
/** @typedef {{ cpuMs: number, perSecond: number }} Speed Processor time of a request, and requests in a second. */

/** Speed and memory of the server. @param {boolean} isQuick */
export async function measure(isQuick) {
  const redis = await startRedis()
  const upstream = await start('upstream.js')
  const targets = await startAll(`http://127.0.0.1:${upstream.port}`, redis.socket)
  const plan = { kinds: /** @type {Case[]} */ (Object.keys(cases)), rounds: isQuick ? 1 : 15, warmUps: isQuick ? 1 : 5 }
  const samples = await interleave(plan, async (name) => {
    const target = targets.get(name)
    if (!target) throw new Error(`${name} was not started.`)
    return time(target, isQuick ? 50 : 2000, visits[cases[name].visit])
  })
  for (const { child } of [upstream, ...targets.values()]) child.disconnect()
  await redis.stop()
  const speeds = Object.entries(samples).map(([name, all]) => ({ name, ...takeMedians(all) }))
  return { speeds, heap: await measureHeap(isQuick) }
}

/** @param {string} upstream @param {string} redisSocket */
async function startAll(upstream, redisSocket) {
  /** @type {Map<string, import('./start.js').Target>} */
  const targets = new Map()
  for (const [name, { visit: _, ...one }] of Object.entries(cases)) {
    const isShared = 'processes' in one
    const choice = JSON.stringify({ ...one, upstream, ...(isShared && { redisSocket }) })
    targets.set(
      name,
      await (isShared ? start('cluster.js', choice, String(one.processes)) : start('target.js', choice)),
    )
  }
  return targets
}

/** @param {import('./start.js').Target} target @param {number} count @param {(index: number) => { path: string, user: number }} visit @returns {Promise<Speed>} */
async function time(target, count, visit) {
  const before = await readCpuMs(target)
  const { seconds } = await sendAll(target, count, visit)
  return { cpuMs: ((await readCpuMs(target)) - before) / count, perSecond: count / seconds }
}

/** @param {Speed[]} samples @returns {Speed} */
const takeMedians = (samples) => ({
  cpuMs: median(samples.map(({ cpuMs }) => cpuMs)),
  perSecond: median(samples.map(({ perSecond }) => perSecond)),
})

/** @param {boolean} isQuick */
async function measureHeap(isQuick) {
  const scale = isQuick ? 100 : 1
  const users = 100_000 / scale
  const requests = [300_000 / scale, 1_000_000 / scale]
  const child = fork(new URL('heap.js', import.meta.url), [users, ...requests].map(String), {
    execArgv: ['--expose-gc'],
  })
  const [bytes] = /** @type {[number[]]} */ (await once(child, 'message'))
  return { users, requests, bytes }
}
