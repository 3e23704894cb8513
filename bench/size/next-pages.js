import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/**
 * JavaScript that a Next app sends for two pages: one without anything, and one whose server component uses the provider and a
 * button. Built with the packages of the example for Next.
 * @param {string} root With a slash at the end.
 */
export function measureNextPages(root) {
  const example = `${root}examples/next/`
  const app = `${example}size-pages/`
  cpSync(`${root}bench/size/next-app/`, app, { recursive: true })
  try {
    run(example, process.execPath, '../../scripts/prepare-example.js')
    run(app, process.execPath, '../node_modules/next/dist/bin/next', 'build')
    const weigh = (/** @type {string} */ page) => weighScripts(`${app}.next/server/app/${page}.html`, `${app}.next/`)
    const [empty, kit] = [weigh('empty'), weigh('kit')]
    return { empty, kit, added: kit - empty }
  } finally {
    rmSync(app, { recursive: true, force: true })
  }
}

/** @param {string} cwd @param {string} command @param {string[]} args */
function run(cwd, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`)
}

/** Gzipped bytes of every script that a page names. @param {string} page @param {string} built */
function weighScripts(page, built) {
  const scripts = new Set(readFileSync(page, 'utf8').match(/static\/chunks\/[\w.~-]+\.js/g))
  return [...scripts].reduce((bytes, script) => bytes + gzipSync(readFileSync(built + script)).length, 0)
}
