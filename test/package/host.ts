import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder into which the package is installed, and the package in it. */
export const host = inject('host')
export const installed = join(host, 'node_modules/ieum')

interface Manifest {
  version: string
  dependencies: Record<string, string>
  engines: { node: string }
  peerDependencies: Record<string, string>
  publishConfig: object
  exports: Record<string, string | { types: string; default: string }>
  scripts: Record<string, string>
  sideEffects: string[]
}

export const manifest = readJson(join(installed, 'package.json')) as Manifest

/** The entry points that are modules, by their full names. */
export const modules = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === 'object' && target.default.endsWith('.js') ? [{ name: path.replace('.', 'ieum'), ...target }] : [],
)

/** Runs a program of the system and returns what it printed. */
export function run(tool: string, args: string[], cwd = host): string {
  return execFileSync(tool, args, { cwd, encoding: 'utf8', stdio: 'pipe' })
}

/** Runs one of this repository's tools. */
export function runTool(tool: string, args: string[], cwd = root): string {
  return run(join(root, 'node_modules/.bin', tool), args, cwd)
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
