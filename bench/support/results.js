import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, totalmem } from 'node:os'

export const pageFolder = new URL('../../docs/performance/', import.meta.url)
const resultsFolder = new URL('results/', pageFolder)

/**
 * Where and when a part was measured.
 * @typedef {{ takenOn: string, machine: string, node: string, isQuick: boolean }} Circumstances
 */

/** @param {string} part @param {object} data @param {boolean} isQuick */
export function writeResults(part, data, isQuick) {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`
  /** @type {Circumstances} */
  const circumstances = {
    takenOn: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores of ${cpu?.model ?? arch()}, ${memory}`,
    node: process.version,
    isQuick,
  }
  mkdirSync(resultsFolder, { recursive: true })
  writeFileSync(new URL(`${part}.json`, resultsFolder), `${JSON.stringify({ ...circumstances, ...data }, null, 2)}\n`)
}

/** Null if the part was never measured. @param {string} part */
export function readResults(part) {
  try {
    return JSON.parse(readFileSync(new URL(`${part}.json`, resultsFolder), 'utf8'))
  } catch {
    return null
  }
}
