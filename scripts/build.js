import { spawnSync } from 'node:child_process'
import { writeLlms } from './docs/write-llms.js'

const root = new URL('..', import.meta.url)

const builds = [
  ['vite', 'build'],
  ['tsc', '-p', 'config/tsconfig.build.json'],
  ['vite', 'build', 'demo'],
  ['vite', 'build', 'demo', '--ssr', 'server/main.ts'],
  ['vite', 'build', 'service'],
]

/** Builds the package, and then the demo and the service, which use it by its entry points. */
export function build() {
  for (const [tool, ...args] of builds) {
    const quiet = tool === 'vite' ? ['--logLevel', 'warn'] : []
    const { status } = spawnSync(new URL(`node_modules/.bin/${tool}`, root).pathname, [...args, ...quiet], {
      stdio: 'inherit',
      cwd: root,
    })
    if (status !== 0) process.exit(status ?? 1)
  }
  writeLlms()
}
