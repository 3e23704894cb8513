import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findProgram } from '../../scripts/find-programs.js'
import { findFreePort } from '../support/free-port.js'

/** @typedef {{ child: import('node:child_process').ChildProcess, port: number, headers: Record<string, string> }} Target */

/** @param {string} file In this folder. @param {string[]} args @returns {Promise<Target>} */
export async function start(file, ...args) {
  const child = fork(new URL(file, import.meta.url), args)
  const [{ port, headers }] = await once(child, 'message')
  return { child, port, headers }
}

/** Processor time that a server has used so far. @param {Target} target @returns {Promise<number>} */
export async function readCpuMs({ child }) {
  child.send('cpu')
  const [{ cpuMs }] = await once(child, 'message')
  return cpuMs
}

/** A Redis of its own, on a socket and a port, which keeps nothing. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'ieum-redis-'))
  const socket = join(folder, 'redis.sock')
  const port = await findFreePort()
  const listen = ['--bind', '127.0.0.1', '--port', String(port), '--unixsocket', socket]
  const args = [...listen, '--save', '', '--appendonly', 'no', '--dir', folder]
  const child = spawn(findProgram('REDIS_PATH'), args, { stdio: 'ignore' })
  while (!existsSync(socket)) {
    if (child.exitCode !== null) throw new Error('Redis did not start.')
    await setTimeout(20)
  }
  const stop = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
    await rm(folder, { recursive: true })
  }
  return { socket, url: `redis://127.0.0.1:${port}`, stop }
}
