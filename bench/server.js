import { fork } from 'node:child_process'
import { once } from 'node:events'
import { sendAll } from './server/load.js'

const rounds = 7
const requests = 4000
const paths = ['/register/search', '/consent/search']

/** @typedef {{ cpuMs: number, seconds: number }} Sample */

const upstream = await start('upstream')
const baseUrl = `http://127.0.0.1:${upstream.port}`
const targets = {
  handler: await start('target', 'handler', baseUrl),
  passThrough: await start('target', 'pass-through', baseUrl),
}

let user = 0
/** Everybody comes once, so that nothing is cached. */
const miss = () => ({ path: paths[0] ?? '', user: user++ })
/** The same thousand people again and again. @param {number} index */
const hit = (index) => ({ path: paths[index % 2] ?? '', user: (index >> 1) % 1000 })

/** @type {Record<string, Record<keyof typeof targets, Sample[]>>} */
const samples = { miss: { handler: [], passThrough: [] }, hit: { handler: [], passThrough: [] } }
for (const target of Object.values(targets)) await measure(target, hit)
for (let round = 0; round < rounds; round++) {
  for (const [name, choose] of /** @type {const} */ ([
    ['miss', miss],
    ['hit', hit],
  ])) {
    for (const kind of /** @type {const} */ (['handler', 'passThrough'])) {
      samples[name]?.[kind].push(await measure(targets[kind], choose))
    }
  }
}
for (const { child } of [upstream, ...Object.values(targets)]) child.kill()

const cpuRatio = getMedian(samples.miss?.handler, 'cpuMs') / getMedian(samples.miss?.passThrough, 'cpuMs')
report(cpuRatio, cpuRatio <= 1.25, 'CPU per request on a miss, of a pass-through (at most 1.25)')
const speed = getMedian(samples.hit?.passThrough, 'seconds') / getMedian(samples.hit?.handler, 'seconds')
report(speed, speed >= 2.5, 'throughput of a hit, of a pass-through (at least 2.5)')

/** @param {string} file @param {string[]} words */
async function start(file, ...words) {
  const child = fork(new URL(`server/${file}.js`, import.meta.url), words)
  const [{ port }] = await once(child, 'message')
  return { child, port: Number(port) }
}

/** @param {{ child: import('node:child_process').ChildProcess, port: number }} target @param {(index: number) => { path: string, user: number }} choose */
async function measure(target, choose) {
  const before = await readCpuMs(target.child)
  const seconds = await sendAll(target.port, requests, choose)
  return { cpuMs: ((await readCpuMs(target.child)) - before) / requests, seconds }
}

/** @param {import('node:child_process').ChildProcess} child */
async function readCpuMs(child) {
  child.send('cpu')
  const [{ cpu }] = await once(child, 'message')
  return (cpu.user + cpu.system) / 1000
}

/** @param {Sample[] | undefined} all @param {keyof Sample} part */
function getMedian(all = [], part) {
  const sorted = all.map((sample) => sample[part]).toSorted((one, two) => one - two)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** @param {number} ratio @param {boolean} isKept @param {string} name */
function report(ratio, isKept, name) {
  console.log(`${ratio.toFixed(2)} ×  ${isKept ? 'kept  ' : 'MISSED'}  ${name}`)
}
