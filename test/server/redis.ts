import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'redis'

/** A Redis of its own on loopback, which keeps nothing. */
export interface Redis {
  url: string
  /** A new connection, made as the README tells hosts to make theirs. */
  connect: () => Promise<Client>
  /** `SIGSTOP` makes it hang, `SIGCONT` go on, `SIGKILL` die. */
  signal: (name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL') => void
  /** Resolves when a command has come so many times. */
  whenCalled: (command: string, count: number) => Promise<void>
  stop: () => Promise<void>
}

export type Client = Awaited<ReturnType<typeof connect>>

export async function startRedis(): Promise<Redis> {
  const folder = await mkdtemp(join(tmpdir(), 'ieum-redis-'))
  const port = await findPort()
  const args = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder].map(String)
  const child = spawn(process.env.REDIS_PATH ?? '/usr/bin/redis-server', args)
  const exited = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    let log = ''
    child.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (log.includes('Ready to accept connections')) resolve()
    })
    child.once('exit', () => reject(new Error(`Redis did not start:\n${log}`)))
  })
  const url = `redis://127.0.0.1:${port}`
  const clients: Client[] = []
  async function connectHere() {
    const client = await connect(url)
    clients.push(client)
    return client
  }
  return {
    url,
    connect: connectHere,
    async whenCalled(command, count) {
      const client = await connectHere()
      const pattern = new RegExp(`cmdstat_${command}:calls=(\\d+)`)
      while (Number(pattern.exec(await client.info('commandstats'))?.[1] ?? 0) < count);
    },
    signal: (name) => void child.kill(name),
    async stop() {
      for (const client of clients) client.destroy()
      child.kill('SIGKILL')
      await exited
      await rm(folder, { recursive: true })
    },
  }
}

/** Connects again soon after Redis went down; commands fail at once meanwhile. */
export async function connect(url: string) {
  const client = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: 50 } })
  client.on('error', () => {})
  return client.connect()
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
