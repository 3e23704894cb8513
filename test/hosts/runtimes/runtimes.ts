import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { App } from './build-app.js'

const modules = fileURLToPath(new URL('./node_modules', import.meta.url))
const bin = (name: string) => join(modules, '.bin', name)

interface Start {
  app: App
  port: number
  /** Variables of the environment, and of nothing else. */
  variables: Record<string, string>
}

/** A runtime and the program that serves the app on a port of the loopback. */
interface Runtime {
  runtime: string
  start: (start: Start) => ChildProcess
}

export const runtimes: Runtime[] = [
  { runtime: 'Cloudflare Workers (workerd)', start: startWorker },
  {
    runtime: 'Deno',
    start: ({ app, port, variables }) =>
      spawn(
        bin('deno'),
        ['serve', '-A', '--node-modules-dir=manual', '--host=127.0.0.1', `--port=${port}`, app.installed],
        { cwd: app.folder, env: { ...variables, DENO_DIR: join(app.folder, 'deno'), NO_COLOR: '1' }, stdio: 'ignore' },
      ),
  },
  {
    runtime: 'Bun',
    start({ app, port, variables }) {
      linkBun()
      const env = { ...variables, BUN_PORT: String(port) }
      return spawn(bin('bun'), ['run', app.installed], { cwd: app.folder, env, stdio: 'ignore' })
    },
  },
]

/** Packages are installed without running their scripts. This one puts the binary that came along in its place. */
function linkBun(): void {
  if (spawnSync(bin('bun'), ['--version']).status === 0) return
  execFileSync(process.execPath, ['install.js'], { cwd: join(modules, 'bun') })
}

/** No compatibility flags but the one for `process.env`, from which the recipe takes its settings. */
function startWorker({ app, port, variables }: Start): ChildProcess {
  const bindings = Object.entries(variables).map(
    ([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)})`,
  )
  const config = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "app", worker = .app), (name = "internet", network = (allow = ["public", "local"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "app")],
);
const app :Workerd.Worker = (
  modules = [(name = "app", esModule = embed "bundled.js")],
  compatibilityDate = "2026-04-01",
  compatibilityFlags = ["nodejs_compat"],
  bindings = [${bindings.join(', ')}],
);`
  const file = join(app.folder, 'config.capnp')
  writeFileSync(file, config)
  return spawn(bin('workerd'), ['serve', file], { cwd: app.folder, stdio: 'ignore' })
}

/** A port that is free now. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Resolves when something listens on the port. Rejects if the process ends before. */
export async function waitForPort(child: ChildProcess, port: number): Promise<void> {
  const url = `http://127.0.0.1:${port}/`
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(url).catch(() => null)
    await response?.body?.cancel()
    if (response) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The runtime ended before it served.')
}
