import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const file = new URL('../../service/dist/main.js', import.meta.url).pathname

/** A running service. @typedef {{ port: number, headers: Record<string, string>, readMetric: (name: string) => Promise<number>, stop: () => void }} Service */

/** Starts `ieum-service` and reads its log, as an operator's collector does. @param {Record<string, string>} variables @returns {Promise<Service>} */
export async function startService(variables) {
  const env = { PATH: process.env.PATH, IEUM_PORT: '0', IEUM_INTERNAL_PORT: '0', ...variables }
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)
  const { port, internalPort } = await readPorts(lines, child)
  return {
    port,
    headers: {},
    async readMetric(name) {
      const text = await (await fetch(`http://127.0.0.1:${internalPort}/metrics`)).text()
      return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

/** @param {import('node:readline').Interface} lines @param {import('node:child_process').ChildProcess} child @returns {Promise<{ port: number, internalPort: number }>} */
async function readPorts(lines, child) {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('ieum-service did not start.')))
  for (;;) {
    const [line] = await Promise.race([once(lines, 'line'), ended])
    if (line.includes('"listening"')) {
      ended.catch(() => {})
      return JSON.parse(line)
    }
  }
}
