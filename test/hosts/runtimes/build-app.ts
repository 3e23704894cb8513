import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const entry = join(root, 'test/server/adapters/recipes/fetch-handler.ts')

/** An app that serves the recipe, in a folder of its own. */
export interface App {
  folder: string
  /** One file with everything in it, as a Worker is deployed. */
  bundled: string
  /** One file that imports the kit from `node_modules`. */
  installed: string
}

export async function buildApp(): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-runtimes-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/ieum'))
  await bundle(folder, 'bundled', [])
  await bundle(folder, 'installed', [/^ieum/])
  return { folder, bundled: join(folder, 'bundled.js'), installed: join(folder, 'installed.js') }
}

async function bundle(outDir: string, name: string, external: RegExp[]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      lib: { entry, formats: ['es'], fileName: name },
      rolldownOptions: { external: [/^node:/, ...external] },
    },
  })
}
