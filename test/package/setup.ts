import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

interface Tarball {
  path: string
  /** Bytes as downloaded. */
  size: number
  files: string[]
}

declare module 'vitest' {
  interface ProvidedContext {
    tarball: Tarball
    /** An empty folder in which the tarball is installed. */
    host: string
  }
}

const npm = (args: string[], cwd: string) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe' })

/** Packs the package as `npm publish` would and installs it as a stranger would. */
export default function setup(project: TestProject) {
  const host = mkdtempSync(join(tmpdir(), 'ieum-package-'))
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', host], project.config.root)) as [
    { filename: string; size: number; files: { path: string }[] },
  ]
  const path = join(host, packed.filename)
  writeFileSync(join(host, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }))
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', path], host)
  project.provide('tarball', { path, size: packed.size, files: packed.files.map((file) => file.path) })
  project.provide('host', host)
  return () => rmSync(host, { recursive: true })
}
