import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Errand } from './process-main.js'
import type { BackendOptions, StoreBackend } from './store-backend.js'

/** A backend in a process of its own. */
export interface BackendProcess extends StoreBackend {
  /** Ends it at once, whatever it is doing. */
  kill: () => Promise<void>
}

/** Bundles the process's main module, which Node cannot run from TypeScript, and returns its path. */
export async function buildBackendProcess(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'ieum-backend-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: 'test/server/store/process-main.ts',
      outDir,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
  return join(outDir, 'main.mjs')
}

export async function startBackendProcess(file: string, url: string, options: BackendOptions): Promise<BackendProcess> {
  const child = fork(file, [url, JSON.stringify(options)])
  const exited = once(child, 'exit')
  const waiting = new Map<number, (value: unknown) => void>()
  await once(child, 'message')
  child.on('message', ({ id, value }: { id: number; value: unknown }) => {
    waiting.get(id)?.(value)
    waiting.delete(id)
  })
  let count = 0
  const call = <Name extends keyof StoreBackend>(name: Name) =>
    ((...args: unknown[]) =>
      new Promise((resolve) => {
        const errand: Errand = { id: ++count, name, args }
        waiting.set(errand.id, resolve)
        child.send(errand)
      })) as StoreBackend[Name]

  return {
    load: call('load'),
    forget: call('forget'),
    health: call('health'),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
