#!/usr/bin/env node
import { runCheck } from './run-check.js'
import { runSandbox } from './run-sandbox.js'
import { UsageError } from './usage-error.js'

const usage = `Usage: ieum <command> [options]

Commands:
  sandbox   Serve an emulated Koscom gateway and portal on this machine
  check     Prove that a backend, in any language, speaks the kit's contract

ieum <command> --help tells more.`

const commands: Record<string, (args: string[]) => Promise<void>> = { sandbox: runSandbox, check: runCheck }

async function main([name = '', ...args]: string[]): Promise<void> {
  if (name === '--help' || name === '-h') return console.log(usage)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(name ? `There is no command "${name}".\n\n${usage}` : usage)
  await command(args)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UsageError ? 2 : 1
})
