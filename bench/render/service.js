import { mib, milliseconds, table, times } from './markdown.js'

/** @typedef {Awaited<ReturnType<typeof import('../service/measure.js').measure>>} Results */

const names = /** @type {Record<string, string>} */ ({
  nginx: 'nginx: `auth_request` and a pass-through',
  hit: 'ieum-service, a hit',
  miss: 'ieum-service, a miss',
})

/** @param {Results} results */
export function renderService({ crowd, speeds, memory }) {
  const [early, late] = memory.held
  const budgets = [
    {
      what: `calls upstream of ${crowd.people} people on ${crowd.processes} processes, of two each`,
      value: crowd.calls / (crowd.people * 2),
      limit: 1,
      format: times,
    },
    {
      what: `heap of the service after ${count(memory.requests[1])} requests, of that after ${count(memory.requests[0])}`,
      value: (late?.heap ?? 0) / (early?.heap ?? 0),
      limit: 1.1,
      format: times,
    },
  ]
  return { budgets, plots: {}, text: write({ crowd, speeds, memory }) }
}

/** @param {number | undefined} value */
const count = (value) => Math.round(value ?? 0).toLocaleString('en')

/** @param {Results} results */
function write({ crowd, speeds, memory }) {
  const base = speeds.find(({ name }) => name === 'nginx') ?? { perSecond: 0, p50: 0, p99: 0 }
  const rows = speeds.map(({ name, perSecond, p50, p99 }) => [
    names[name] ?? name,
    times(perSecond / base.perSecond),
    times(p50 / base.p50),
    times(p99 / base.p99),
    count(perSecond),
    milliseconds(p50),
    milliseconds(p99),
  ])
  const [early, late] = memory.held
  return `## Service

\`ieum-service\` as one process beside nginx with one worker, which calls the same identify URL (\`auth_request\`) and passes the request through to the same platform, which responds at once. 32 connections.
The service finds out who it is, too, then responds from its cache (a hit) or calls the platform (a miss), checks what came, and writes a line of its log.

${table(['', 'throughput, of nginx', 'p50, of nginx', 'p99, of nginx', 'requests a second', 'p50', 'p99'], rows)}

${count(crowd.people)} people load both resources five times each from ${crowd.processes} processes on one Redis: ${count(crowd.requests)} requests cost ${count(crowd.calls)} calls upstream.

One process, ${count(memory.users)} people, heap (and memory of the process): ${mib(early?.heap ?? 0)} (${mib(early?.resident ?? 0)}) after ${count(memory.requests[0])} requests, ${mib(late?.heap ?? 0)} (${mib(late?.resident ?? 0)}) after ${count(memory.requests[1])}.
`
}
