import { fork } from 'node:child_process'
import { once } from 'node:events'
import { sendAll } from './server/load.js'

const rounds = 21
const requests = 2000
const warmUps = 5
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

const choices = { miss, hit }
/** @typedef {keyof typeof choices} Kind */

/** @type {Record<Kind, Record<keyof typeof targets, Sample>[]>} */
const samples = { miss: [], hit: [] }
for (let round = -warmUps; round < rounds; round++) {
  for (const kind of /** @type {const} */ (['miss', 'hit'])) {
    const handler = await measure(targets.handler, choices[kind])
    const passThrough = await measure(targets.passThrough, choices[kind])
    if (round >= 0) samples[kind].push({ handler, passThrough })
  }
}
for (const { child } of [upstream, ...Object.values(targets)]) child.kill()

const work = getMedian(samples.miss.map(({ handler, passThrough }) => handler.cpuMs / passThrough.cpuMs))
report(work, work <= 1.25, 'CPU per request on a miss, of a pass-through (at most 1.25)')
const speed = getMedian(samples.hit.map(({ handler, passThrough }) => passThrough.seconds / handler.seconds))
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

/** @param {number[]} values */
function getMedian(values) {
  return values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** @param {number} ratio @param {boolean} isKept @param {string} name */
function report(ratio, isKept, name) {
  console.log(`${ratio.toFixed(2)} ×  ${isKept ? 'kept  ' : 'MISSED'}  ${name}`)
}
