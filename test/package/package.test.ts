import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, inject, it } from 'vitest'
import { host, installed, manifest, modules, readJson, run, runTool } from './host.js'

const tarball = inject('tarball')

/** A module and all that it loads, at once or later, by relative paths; libraries are left out. */
function listModules(url: URL, seen = new Set<string>()): string[] {
  if (!seen.has(url.href)) {
    seen.add(url.href)
    const imports = readFileSync(url, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)
    for (const [, path = ''] of imports) listModules(new URL(path, url), seen)
  }
  return [...seen]
}

const find = (name: string) => join(installed, modules.find((entry) => entry.name === name)?.default ?? '')

describe('the packed package, installed into an empty folder', () => {
  it.each(modules)('imports $name in plain Node', ({ name }) => {
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
    const { openapi, paths } = readJson(path) as { openapi: string; paths: object }
    expect([openapi, Object.keys(paths)]).toEqual(['3.1.1', ['/register/search', '/consent/search']])
  })

  it('marks each module of the React entry as client code, so that a server component loads only what it uses', () => {
    const entry = find('ieum')
    const code = readFileSync(entry, 'utf8')
    const paths = Array.from(code.matchAll(/ from "(\.\/[^"]+)"/g), ([, path = '']) => path)
    const isClient = (path: string) => readFileSync(join(dirname(entry), path), 'utf8').startsWith('"use client"')
    expect(paths.length).toBeGreaterThan(40)
    expect(paths.filter((path) => !isClient(path))).toEqual([])
    expect(code).not.toContain('use client')
  })

  it.each([
    ['ieum', ['ko/first-messages', 'ko/after-messages', 'ko/late-messages']],
    ['ieum/locales/en', ['en']],
    ['ieum/locales/open-banking/ko', ['open-banking/ko']],
    ['ieum/locales/open-banking/en', ['open-banking/en']],
    ['ieum/locales/pseudo', ['pseudo', 'en']],
    ['ieum/query', []],
  ])('%s loads of the languages %j and no other', (name, languages) => {
    const loaded = listModules(pathToFileURL(find(name))).flatMap(
      (url) => /\/locales\/([\w/-]+)\.js$/.exec(url)?.[1] ?? [],
    )
    expect(loaded).toEqual(languages)
  })

  it('runs its command', () => {
    expect(run('npx', ['--no-install', 'ieum', '--help'])).toContain('Usage: ieum')
    expect(run('npx', ['--no-install', 'ieum', '--version'])).toBe(`${manifest.version}\n`)
  })

  it('is clean for publint', () => {
    expect(runTool('publint', ['--strict', tarball.path])).toContain('All good!')
  })

  it('has types for its stylesheets, so that TypeScript lets a host import them', () => {
    writeFileSync(join(host, 'styles.ts'), "import 'ieum/styles.css'\nimport 'ieum/styles-unlayered.css'\n")
    const options = ['--noEmit', '--module', 'nodenext', '--noUncheckedSideEffectImports', '--types', '']
    expect(() => runTool('tsc', [...options, 'styles.ts'], host)).not.toThrow()
  })

  it('has types that resolve in every ESM host', () => {
    const args = [tarball.path, '--profile', 'esm-only', '--exclude-entrypoints', 'styles.css', 'styles-unlayered.css']
    expect(() => runTool('attw', args)).not.toThrow()
  })
})
