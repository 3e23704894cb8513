import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from './build.js'
import { ensurePackages } from './ensure-packages.js'

/** Serves the documentation, or writes it into site/dist: `npm run docs`, `npm run docs:build`. */
const root = fileURLToPath(new URL('..', import.meta.url))
const [command = 'dev'] = process.argv.slice(2)

/**
 * @param {string} tool From the root.
 * @param {string[]} args
 */
function run(tool, args) {
  const { status } = spawnSync(`${root}${tool}`, args, { stdio: 'inherit', cwd: root })
  if (status !== 0) process.exit(status ?? 1)
}

ensurePackages()
ensurePackages('site/')
if (!existsSync(`${root}dist`)) build()
run('node_modules/.bin/vite', ['build', 'stories/live', '--logLevel', 'warn'])
run('site/node_modules/.bin/vitepress', [command, 'site', ...(command === 'dev' ? ['--port', '5174'] : [])])
