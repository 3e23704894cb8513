import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const server = process.env.REDIS_PATH ?? '/usr/bin/redis-server'
const cli = process.env.REDIS_CLI_PATH ?? join(server, '../redis-cli')

/** Redis processes that belong together. */
export interface Topology {
  ports: number[]
  stop: () => Promise<void>
}

/** One server. */
export async function startSingle(): Promise<Topology> {
  return startProcesses([['--save', '']])
}

/** Three masters that share the hash slots. */
export async function startCluster(): Promise<Topology> {
  const topology = await startProcesses([1, 2, 3].map(() => ['--cluster-enabled', 'yes', '--save', '']))
  const nodes = topology.ports.map((port) => `127.0.0.1:${port}`)
  execFileSync(cli, ['--cluster', 'create', ...nodes, '--cluster-yes'])
  for (const port of topology.ports) await waitFor(port, ['cluster', 'info'], 'cluster_state:ok')
  return topology
}

/** One master with the name `ieum`, and a sentinel: the second port. */
export async function startSentinel(): Promise<Topology> {
  const master = await startSingle()
  const sentinel = await startProcesses([['--sentinel']], `sentinel monitor ieum 127.0.0.1 ${master.ports[0]} 1\n`)
  await waitFor(sentinel.ports[0] ?? 0, ['sentinel', 'master', 'ieum'], 'master')
  const stop = async () => void (await Promise.all([sentinel.stop(), master.stop()]))
  return { ports: [...master.ports, ...sentinel.ports], stop }
}

async function startProcesses(args: string[][], config = ''): Promise<Topology> {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-redis-'))
  const children: ChildProcess[] = []
  const ports: number[] = []
  for (const own of args) {
    const port = await findPort()
    const file = join(folder, `${port}.conf`)
    writeFileSync(file, `port ${port}\nbind 127.0.0.1\ndir ${folder}\ncluster-config-file ${port}.nodes\n${config}`)
    children.push(spawn(server, [file, ...own], { stdio: 'ignore' }))
    ports.push(port)
  }
  for (const port of ports) await waitFor(port, ['ping'], 'PONG')
  async function stop() {
    await Promise.all(children.map((child) => (child.kill('SIGKILL'), once(child, 'exit'))))
    rmSync(folder, { recursive: true })
  }
  return { ports, stop }
}

/** Asks until the reply contains this text. */
async function waitFor(port: number, command: string[], text: string): Promise<void> {
  for (;;) {
    try {
      const reply = execFileSync(cli, ['-p', String(port), ...command], { encoding: 'utf8', stdio: 'pipe' })
      if (reply.includes(text)) return
    } catch {
      // It does not listen yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A free port below 50,000: the bus of a cluster needs the one 10,000 above it. */
async function findPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if ((await isFree(port)) && (await isFree(port + 10_000))) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  const isListening = new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!(await isListening)) return false
  const { port: taken } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return taken === port
}
