import { parseArgs } from 'node:util'

/** The command line is wrong. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What the command line says. */
export interface Arguments {
  command: 'serve' | 'sweep-consents' | 'check-config' | 'print-config' | 'help' | 'version'
  /** The persona of `--sandbox`; null without it. */
  personaId: string | null
  /** Of `sweep-consents`: calls of the day's quota that are left alone, and people a second. */
  reserve: number
  perSecond: number
}

export const usage = `Usage: ieum-service [--sandbox [--persona <id>]]
       ieum-service sweep-consents --reserve <calls> [--per-second <people>] < identities.ndjson
       ieum-service --check-config | --print-config | --help | --version

Serves the backend contract of ieum until SIGTERM, and an internal API beside it.

  --sandbox         Run on an emulated platform; needs nothing else
  --persona <id>    Who is signed in there (hong)
  --check-config    Check the environment: exit code 0 if it is right, 1 if not
  --print-config    Print it, without secrets

sweep-consents prints one line of JSON per person: { subject, daysLeft, outcome }.
  --reserve <n>     Stop when this many calls of the day's quota are left
  --per-second <n>  At most this many people a second (2)
Each line of the standard input is { "subject", "ci", "korName" }. Exit code: 0; 1 if a line
is not such an object; 3 if the reserve was reached. The last line printed names the person
to go on with.

Environment. Each variable can be a file instead: <variable>_FILE=<path>.
`

const options = {
  sandbox: { type: 'boolean', default: false },
  persona: { type: 'string' },
  reserve: { type: 'string' },
  'per-second': { type: 'string', default: '2' },
  'check-config': { type: 'boolean', default: false },
  'print-config': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const

/** Reads the command line. Throws a {@link UsageError}. */
export function parseArguments(args: string[]): Arguments {
  const { values, positionals } = readArgs(args)
  const [name, ...more] = positionals
  // What is written there may be personal data by mistake, so it is not repeated.
  if (more.length > 0 || (name !== undefined && name !== 'sweep-consents')) {
    throw new UsageError('The only command is sweep-consents. See ieum-service --help.')
  }
  if (values.persona !== undefined && !values.sandbox) throw new UsageError('--persona goes with --sandbox.')
  const command = getCommand(values, name !== undefined)
  if (command === 'sweep-consents' && values.reserve === undefined) {
    throw new UsageError('sweep-consents needs --reserve: how many calls of the day’s quota it leaves alone.')
  }
  return {
    command,
    personaId: values.sandbox ? (values.persona ?? 'hong') : null,
    reserve: readNumber('reserve', values.reserve ?? '0', 0),
    perSecond: readNumber('per-second', values['per-second'], 1),
  }
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const code = error instanceof TypeError && 'code' in error ? ` (${String(error.code)})` : ''
    throw new UsageError(`There is an option that does not exist or lacks its value${code}. See ieum-service --help.`)
  }
}

function getCommand(values: ReturnType<typeof readArgs>['values'], isSweep: boolean): Arguments['command'] {
  if (values.help) return 'help'
  if (values.version) return 'version'
  if (values['check-config']) return 'check-config'
  if (values['print-config']) return 'print-config'
  return isSweep ? 'sweep-consents' : 'serve'
}

function readNumber(name: string, text: string, min: number): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= min) return Number(text)
  throw new UsageError(`--${name} must be a whole number from ${min}.`)
}
