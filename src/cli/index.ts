#!/usr/bin/env node
import { CheckStopped } from './check/check-stopped.js'
import { print, printError } from './print.js'
import { readVersion } from './read-version.js'
import { runCheck } from './run-check.js'
import { runSandbox } from './run-sandbox.js'
import { UsageError } from './usage-error.js'

const usage = `Usage: ieum <command> [options]

Commands:
  sandbox   Serve an emulated Koscom gateway and portal on this machine
  check     Check that a backend, in any language, keeps the kit's contract

Run ieum <command> --help for more, ieum --version for the version.`

const commands: Record<string, (args: string[]) => Promise<void>> = { sandbox: runSandbox, check: runCheck }

async function main([name = '', ...args]: string[]): Promise<void> {
  if (name === '--version') return print(readVersion())
  if (name === '--help' || name === '-h') return print(usage)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(name ? `There is no command "${name}".\n\n${usage}` : usage)
  await command(args)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  printError(error instanceof Error ? error.message : String(error))
  process.exitCode = error instanceof UsageError || error instanceof CheckStopped ? 2 : 1
})
