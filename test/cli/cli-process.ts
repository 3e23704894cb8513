import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Bundles the command line, which Node cannot run from TypeScript, and returns its path. */
export async function buildCli(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'ieum-cli-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: 'src/cli/index.ts', outDir, rolldownOptions: { output: { entryFileNames: 'cli.mjs' } } },
  })
  return join(outDir, 'cli.mjs')
}

/** A running `ieum`. */
export function startCli(file: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [file, ...args], { env: { PATH: process.env.PATH, ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const exited = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))

  async function waitFor(text: string): Promise<string> {
    while (!output.includes(text)) {
      const ended = await Promise.race([once(child.stdout, 'data').then(() => null), exited])
      if (ended) throw new Error(`ieum ended with ${ended.code}: ${output}`)
    }
    return output
  }

  return { child, exited, waitFor }
}
