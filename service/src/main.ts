#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import manifest from '../package.json' with { type: 'json' }
import { describeSettings, formatConfig } from './config/describe-settings.js'
import { readConfig, type Config } from './config/read-config.js'
import { parseArguments, usage, UsageError } from './parse-arguments.js'

const print = (text: string) => void process.stdout.write(`${text}\n`)
const readFile = (path: string) => readFileSync(path, 'utf8')

async function main(): Promise<void> {
  const { command, personaId, ...sweep } = parseArguments(process.argv.slice(2))
  if (command === 'help') return print(`${usage}\n${describeSettings()}`)
  if (command === 'version') return print(manifest.version)
  const config = readEnvironment(personaId !== null)
  if (command === 'check-config') return print('The configuration is right.')
  if (command === 'print-config') return print(formatConfig(config))
  if (command === 'sweep-consents') {
    const { sweepConsents } = await import('./commands/sweep-consents.js')
    process.exitCode = await sweepConsents(config, sweep, { input: process.stdin, output: process.stdout })
    return
  }
  // Only now, because its libraries take a while to load.
  const { serve } = await import('./commands/serve.js')
  await serve(config, personaId)
  // A call upstream that was cut would keep the process alive.
  process.exit()
}

/** The checked configuration. Throws with one line for each problem. */
function readEnvironment(isSandbox: boolean): Config {
  const { config, problems } = readConfig({ variables: process.env, readFile }, isSandbox)
  if (problems.length === 0) return config
  throw new Error(['The configuration is not right:', ...problems.map((problem) => `- ${problem}`)].join('\n'))
}

main().catch((error: unknown) => {
  const code = error instanceof UsageError ? 2 : 1
  const message = error instanceof Error ? error.message : 'ieum-service failed.'
  // What was opened before the failure would keep the process alive. First all that was printed is written.
  process.stdout.write('', () => process.stderr.write(`${message}\n`, () => process.exit(code)))
})
