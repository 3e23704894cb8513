import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, unknown> }
const modules = Object.keys(exports).filter((entry) => !/\.(css|json)$/.test(entry))

let folder: string
let tarball: string

/** A module and all that it loads, at once or later, by relative paths; libraries are left out. */
function listModules(url: URL, seen = new Set<string>()): string[] {
  if (!seen.has(url.href)) {
    seen.add(url.href)
    const imports = readFileSync(url, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)
    for (const [, path = ''] of imports) listModules(new URL(path, url), seen)
  }
  return [...seen]
}

function run(tool: string, words: string[], cwd = folder): string {
  return execFileSync(tool, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ieum-package-'))
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root)) as {
    filename: string
  }[]
  tarball = join(folder, packed?.filename ?? '')
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }))
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball])
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the packed package, installed into an empty folder', () => {
  it.each(modules)('imports %s in plain Node', (entry) => {
    const name = entry.replace('.', 'ieum')
    const script = `console.log(JSON.stringify(Object.keys(await import('${name}'))))`
    const names = JSON.parse(run('node', ['--input-type=module', '-e', script])) as string[]
    expect(names).not.toHaveLength(0)
  })

  it('ships its stylesheet in the cascade layer', () => {
    const path = run('node', ['-p', 'require.resolve("ieum/styles.css")']).trim()
    expect(readFileSync(path, 'utf8')).toMatch(
      /^\s*(\/\*.*?\*\/\s*)?@layer base, ?ieum;\s*(\/\*.*?\*\/\s*)?@layer ieum ?\{/s,
    )
  })

  it('ships the OpenAPI document of the backend contract', () => {
    const path = run('node', ['-p', 'require.resolve("ieum/openapi.json")']).trim()
    const { openapi, paths } = JSON.parse(readFileSync(path, 'utf8')) as { openapi: string; paths: object }
    expect([openapi, Object.keys(paths)]).toEqual(['3.1.1', ['/register/search', '/consent/search']])
  })

  it('marks the React entry as client code', () => {
    const path = run('node', ['--input-type=module', '-e', 'console.log(import.meta.resolve("ieum"))']).trim()
    expect(readFileSync(new URL(path), 'utf8')).toMatch(/^["']use client["']/)
  })

  it.each([
    ['ieum', ['ko']],
    ['ieum/locales/en', ['en']],
    ['ieum/locales/pseudo', ['pseudo', 'en']],
    ['ieum/query', []],
  ])('%s loads of the languages %j and no other', (name, languages) => {
    const entry = run('node', ['--input-type=module', '-e', `console.log(import.meta.resolve('${name}'))`]).trim()
    const loaded = listModules(new URL(entry)).flatMap((url) => /\/locales\/(\w+)\.js$/.exec(url)?.[1] ?? [])
    expect(loaded).toEqual(languages)
  })

  it('runs its command', () => {
    expect(run('npx', ['--no-install', 'ieum', '--help'])).toContain('Usage: ieum')
  })

  it('is clean for publint', () => {
    expect(run(join(root, 'node_modules/.bin/publint'), ['--strict', tarball], root)).toContain('All good!')
  })

  it('has types that resolve in every ESM host', () => {
    const words = [tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'styles.css']
    expect(() => run(join(root, 'node_modules/.bin/attw'), words, root)).not.toThrow()
  })
})
