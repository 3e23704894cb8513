import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { build } from '../build.js'
import { ensurePackages } from '../ensure-packages.js'
import { drawEverything, drawIndex } from './draw-llms.js'
import { root } from './pages.js'

/** Serves the documentation, or writes it into site/dist: `npm run docs`, `npm run docs:build`. */
const [command = 'dev'] = process.argv.slice(2)

/**
 * @param {string} tool From the root.
 * @param {string[]} args
 */
function run(tool, args) {
  const { status } = spawnSync(`${root}${tool}`, args, { stdio: 'inherit', cwd: root })
  if (status !== 0) process.exit(status ?? 1)
}

/** On the site a page is below its root, not in docs/. */
const toSite = (/** @type {string} */ text) =>
  text.replaceAll(/\]\((?:docs\/)?([\w/-]+)\.md/g, (_, page) => `](${page.replace(/README$/, 'index')}.html`)

ensurePackages()
ensurePackages('site/')
if (!existsSync(`${root}dist`)) build()
run('node_modules/.bin/vite', ['build', 'stories/live', '--logLevel', 'warn'])
if (command === 'build') {
  const stories = ['build', '--output-dir', 'site/public/stories', '--quiet']
  run('node_modules/.bin/storybook', stories)
}
mkdirSync(`${root}site/public`, { recursive: true })
copyFileSync(`${root}.storybook/public/favicon.svg`, `${root}site/public/favicon.svg`)
writeFileSync(`${root}site/public/llms.txt`, toSite(drawIndex()).replace('llms-full.html', 'llms-full.md'))
writeFileSync(`${root}site/public/llms-full.md`, drawEverything())
run('site/node_modules/.bin/vitepress', [command, 'site', ...(command === 'dev' ? ['--port', '5174'] : [])])
