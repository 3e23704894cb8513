import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { listEntries } from '../../../scripts/reference/entries.js'
import { declareContext } from './context.js'
import type { SourceFile } from './files.js'

const options = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  jsx: 'react-jsx',
  allowJs: true,
  checkJs: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  types: ['node', 'vite/client'],
}

/** The paths by which the blocks import the kit: its source, so that nothing has to be built. */
function listPaths(): Record<string, string[]> {
  const late = ['client/late-failures', 'react/screens/late/late-screens', 'react/store/late-store']
  return Object.fromEntries([
    ...listEntries().map(({ name, source }) => [name, [resolve(source)]]),
    ...late.map((path) => [`#${path.split('/').at(-1)}`, [resolve(`src/${path}.browser.ts`)]]),
  ])
}

/** What the compiler says of the files, as `page:line: message`. JavaScript is not held to the strict rules. */
export function compile(files: SourceFile[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-code-blocks-'))
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    for (const { path, code } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), code)
    }
    writeFileSync(join(folder, 'context.d.ts'), declareContext())
    return [
      ...run(folder, files.filter(isTyped), { strict: true }),
      ...run(
        folder,
        files.filter((file) => !isTyped(file)),
        { strict: false },
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function isTyped({ path }: SourceFile): boolean {
  return /\.tsx?$/.test(path)
}

function run(folder: string, files: SourceFile[], { strict }: { strict: boolean }): string[] {
  const config = join(folder, `tsconfig.${strict}.json`)
  const paths = files.map(({ path }) => path)
  const compilerOptions = { ...options, strict, paths: listPaths() }
  writeFileSync(config, JSON.stringify({ compilerOptions, files: ['context.d.ts', ...paths] }))
  const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['-p', config, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout.split('\n').flatMap((line) => {
    const [, path = '', row = '', message = ''] = /^(\S+?)\((\d+),\d+\): error (.*)$/.exec(line) ?? []
    const file = files.find((one) => one.path === path)
    if (!file || isOwnModule(message)) return []
    return [`${file.block.page}:${file.block.line + Number(row) - 1}: ${message}`]
  })
}

/** A relative import of what the page does not show is the reader's own. */
function isOwnModule(message: string): boolean {
  return /^TS2307: Cannot find module '(\.|@\/)/.test(message)
}
