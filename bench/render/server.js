import { mib, table, times } from './markdown.js'
import { drawBars } from './plots.js'

/** @typedef {Awaited<ReturnType<typeof import('../server/measure.js').measure>>} Results */
/** @typedef {Results['speeds'][number]} Speed */

/** @param {Results} results */
export function renderServer({ speeds, heap }) {
  const cpu = (/** @type {string} */ name) => find(speeds, name).cpuMs
  const [early = 0, late = 0] = heap.bytes
  const budgets = [
    {
      what: 'CPU of a hit, of a constant response in the same adapter',
      value: cpu('hit, ieum') / cpu('constant, ieum'),
      limit: 1.5,
      format: times,
    },
    {
      what: 'CPU of a hit, of a session read of better-auth in the same adapter',
      value: cpu('hit, ieum') / cpu('session'),
      limit: 1 / 3,
      format: times,
    },
    {
      what: 'CPU of a miss, of a pass-through in the same adapter',
      value: cpu('miss') / cpu('pass-through'),
      limit: 1.35,
      format: times,
    },
    {
      what: `heap after ${count(heap.requests[1])} requests, of that after ${count(heap.requests[0])}`,
      value: late / early,
      limit: 1.05,
      format: times,
    },
  ]
  const plot = drawBars(
    speeds.map(({ name, cpuMs }) => ({ name, value: cpuMs, isOwn: /^(hit|miss)/.test(name) })),
    { label: 'ms of processor time per request' },
  )
  return { budgets, plots: { 'server.svg': plot }, text: write(speeds, heap) }
}

/** @param {number | undefined} value */
const count = (value) => (value ?? 0).toLocaleString('en')

/** @param {Speed[]} speeds @param {string} name */
function find(speeds, name) {
  const found = speeds.find((one) => one.name === name)
  if (!found) throw new Error(`${name} was not measured.`)
  return found
}

/** @param {Speed[]} speeds @param {Results['heap']} heap */
function write(speeds, heap) {
  const base = find(speeds, 'hit, ieum')
  const rows = speeds.map(({ name, cpuMs, perSecond }) => [
    name,
    times(cpuMs / base.cpuMs),
    times(perSecond / base.perSecond),
    `${cpuMs.toFixed(3)} ms`,
    count(Math.round(perSecond)),
  ])
  const fastest = ['constant, remix', 'constant, hono', 'constant, srvx'].toSorted(
    (one, other) => find(speeds, one).cpuMs - find(speeds, other).cpuMs,
  )
  const [early = 0, late = 0] = heap.bytes
  return `## Server

A POST with a small JSON body over real HTTP, 32 connections at once. “Constant” is an adapter with a handler that returns one made-up response: what any backend costs at the least. “ieum” is \`toNodeHandler\`,
the others are \`@remix-run/node-fetch-server\`, \`@hono/node-server\` and \`srvx\` as they come. A hit comes from the cache, a miss from an upstream that responds at once; the pass-through makes the same upstream call and
pipes the body. The session is read by better-auth from memory. With Redis, all processes share the machine with Redis and with the load, so on few cores four of them cannot be four times as fast.

![Processor time of a request](server.svg)

${table(['', 'CPU, of a hit', 'throughput, of a hit', 'CPU', 'requests a second'], rows)}

By CPU of the constant response, from the fastest: ${fastest.map((name) => name.replace('constant, ', '')).join(', ')}.

Heap after a collection, ${count(heap.users)} users: ${mib(early)} after ${count(heap.requests[0])} requests, ${mib(late)} after ${count(heap.requests[1])}.
`
}
